import type { MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { History } from '../../shared/detect/tags/mailbox-history.ts';

/**
 * The same knowledge, its addresses and names in order of their first mail: a mailbox is listed the same way whether it was learned
 * while its files were read or from the ledger.
 */
export function inOneOrder(knowledge: MailboxKnowledge): MailboxKnowledge {
  return { ...knowledge, addresses: byFirst(knowledge.addresses), names: byFirst(knowledge.names) };
}

function byFirst(histories: ReadonlyMap<string, History>): ReadonlyMap<string, History> {
  return new Map([...histories].sort(([a, one], [b, other]) => one.first - other.first || (a < b ? -1 : 1)));
}
