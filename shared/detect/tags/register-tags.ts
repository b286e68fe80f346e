import type { CompanyBook } from '../../companies/company-book.ts';
import type { Tag, TagEntry } from './tag.ts';

/** Why a row cannot become a tag; `index` is its place in the list. */
export type TagProblem = { readonly index: number; readonly message: string };

/** Turns registry rows into tags, refusing those that could not be told apart from another tag. */
export function registerTags(
  _entries: readonly TagEntry[],
  _companies: CompanyBook,
): { readonly tags: readonly Tag[]; readonly problems: readonly TagProblem[] } {
  return { tags: [], problems: [] };
}
