/** A part of a list. */
export type Page = { readonly offset: number; readonly limit: number };

/** One page with the size of the whole. */
export type Paged<T> = { readonly total: number; readonly rows: readonly T[] };

/** A part of a list, and the id of a row whose place in the whole is asked for too. */
export type Wanted = Page & { readonly find?: string | undefined };

/** One page, and the place of the row that was asked for; null: it is not in the list. */
export type Found<T> = Paged<T> & { readonly found: number | null };

/** The part that was asked for of a whole that is in order. */
export function pageOf<T>(sorted: readonly T[], { offset, limit, find }: Wanted, idOf: (row: T) => string): Found<T> {
  const place = find === undefined ? -1 : sorted.findIndex((row) => idOf(row) === find);
  return { total: sorted.length, rows: sorted.slice(offset, offset + limit), found: place < 0 ? null : place };
}
