import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import type { PackedMessage } from '../ledger/ledger-messages.ts';
import { packFacts } from '../ledger/messages/pack-facts.ts';

/** Packs one message for the ledger; null when it names neither author, time nor subject: such a thing proves nothing. */
export function packMessage(facts: MessageFacts, place: string): PackedMessage | null {
  const says = facts.messageId !== '' || facts.date !== null || facts.from.length > 0 || facts.subject !== '';
  return says ? { identity: facts.identity, at: facts.at, place, facts: packFacts(facts) } : null;
}
