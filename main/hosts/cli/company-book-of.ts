import type { CompanyBook } from '../../../shared/companies/company-book.ts';
import type { Answer } from '../../../shared/contract/answer.ts';
import { openReferenceShelf } from '../../engine/reference-shelf.ts';
import { dataFolder } from './open-ledger-file.ts';
import { sayFailure } from './say.ts';

/** The company book of a run: the pack that was named has to be readable; without one the usual places are looked at. */
export function companyBook(reference: string | null): Answer<CompanyBook> {
  const shelf = openReferenceShelf(reference, dataFolder(), []);
  const { problem } = shelf.state();
  if (problem === '') return { ok: true, value: shelf.companies() };
  if (reference !== null) return { ok: false, failure: { code: 'reference', message: problem, hint: '' } };
  sayFailure({ message: problem, hint: 'The scan goes on without it.' });
  return { ok: true, value: shelf.companies() };
}
