import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import type { TagProblem } from '../../shared/detect/tags/register-tags.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** How to judge; everything else comes from the ledger. */
export type JudgeOptions = {
  readonly companies: CompanyBook;
  readonly since: number | null;
  /** From the scan that just read the mail; null: learned again from the ledger. */
  readonly knowledge: MailboxKnowledge | null;
  readonly provisional: boolean;
  readonly signal: AbortSignal | null;
};

/** What a judging came to; it is in the ledger already. */
export type Judged = {
  readonly outcome: Outcome;
  /** Registry rows that could not become tags; `index` is the place in `ledger.tags.list()`. */
  readonly problems: readonly TagProblem[];
  readonly provisional: boolean;
  readonly messages: number;
};

/** Judges everything in the ledger again and replaces what was derived; the event loop lives on meanwhile. Code `cancelled` when stopped. */
export async function judgeLedger(_ledger: Ledger, _options: JudgeOptions): Promise<Answer<Judged>> {
  return { ok: false, failure: { code: 'cancelled', message: 'Judging was stopped.', hint: '' } };
}
