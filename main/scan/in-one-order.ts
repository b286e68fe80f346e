import type { MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { History } from '../../shared/detect/tags/mailbox-history.ts';

/**
 * The same knowledge, its addresses and names in order of their first mail and the rest by address: a mailbox is listed the same way
 * whether it was learned while its files were read, in parts, or from the ledger.
 */
export function inOneOrder(knowledge: MailboxKnowledge): MailboxKnowledge {
  const { addresses, names, sentFrom, finals } = knowledge;
  return { ...knowledge, addresses: byFirst(addresses), names: byFirst(names), sentFrom: byKey(sentFrom), finals: byKey(finals) };
}

function byKey<T>(values: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byFirst(histories: ReadonlyMap<string, History>): ReadonlyMap<string, History> {
  return new Map([...histories].sort(([a, one], [b, other]) => one.first - other.first || (a < b ? -1 : 1)));
}
