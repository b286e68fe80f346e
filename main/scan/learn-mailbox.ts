import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { MailboxKnowledge } from '../../shared/detect/judging.ts';
import { rememberMailbox } from '../../shared/detect/remember-mailbox.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { breathe } from './breathe.ts';
import { inOneOrder } from './in-one-order.ts';

/** Learns the mailbox anew from the facts in the ledger; null when stopped. */
export async function learnMailbox(
  ledger: Ledger,
  companies: CompanyBook,
  signal: AbortSignal | null,
): Promise<MailboxKnowledge | null> {
  const memory = rememberMailbox(companies);
  for (const page of ledger.messages.inOrder()) {
    for (const message of page) memory.see(message.facts, message.sourceId);
    await breathe();
    if (signal?.aborted) return null;
  }
  return inOneOrder(memory.knowledge());
}
