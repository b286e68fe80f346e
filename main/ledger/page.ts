/** A part of a list. */
export type Page = { readonly offset: number; readonly limit: number };

/** One page with the size of the whole. */
export type Paged<T> = { readonly total: number; readonly rows: readonly T[] };
