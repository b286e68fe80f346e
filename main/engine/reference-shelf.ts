import { join } from 'node:path';
import { buildCompanyBook } from '../../shared/companies/build-company-book.ts';
import type { CompanyBook } from '../../shared/companies/company-book.ts';
import { readReferencePack } from '../reference/read-pack.ts';
import type { ReferenceState } from './space.ts';

/** The company book in use and where its reference pack came from. */
export type ReferenceShelf = {
  readonly companies: () => CompanyBook;
  readonly state: () => ReferenceState;
};

/** Reads the first reference pack found: the chosen folder, else the data folder's, else the host's; only when first asked. */
export function openReferenceShelf(chosen: string | null, dataFolder: string, others: readonly string[]): ReferenceShelf {
  let found: { readonly book: CompanyBook; readonly problem: string } | null = null;
  const look = (): { readonly book: CompanyBook; readonly problem: string } => {
    found ??= firstBook(chosen, [join(dataFolder, 'reference'), ...others]);
    return found;
  };
  return { companies: () => look().book, state: () => describeBook(look().book, look().problem) };
}

function firstBook(chosen: string | null, usual: readonly string[]): { readonly book: CompanyBook; readonly problem: string } {
  let problem = '';
  for (const folder of chosen === null ? usual : [chosen, ...usual]) {
    const read = readReferencePack(folder);
    if (read.ok) return { book: buildCompanyBook(read.pack), problem };
    // The usual places are empty on most computers: only the chosen one, or one that holds a damaged pack, is worth a word.
    if (folder === chosen || read.failure.code !== 'reference-missing')
      problem ||= `${read.failure.message} ${read.failure.hint}`;
  }
  return { book: buildCompanyBook(null), problem };
}

/** Says which pack a company book was built from. */
export function describeBook(book: CompanyBook, problem: string): ReferenceState {
  const pack = book.pack;
  return {
    loaded: pack !== null,
    version: pack?.version ?? '',
    sources: pack?.sources ?? [],
    licences: pack?.licences ?? [],
    problem,
  };
}
