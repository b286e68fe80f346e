import type { StoredMessage } from '../ledger-messages.ts';
import type { BlockRow } from './block-shape.ts';
import { noTime } from './packed-shape.ts';
import { unpackFacts } from './unpack-facts.ts';

/** A message as the ledger hands it out. */
export function messageFrom(id: number, { identity, at, sourceId, place, facts }: BlockRow): StoredMessage {
  return { id, sourceId, place, facts: unpackFacts(identity, at === noTime ? null : at, facts) };
}
