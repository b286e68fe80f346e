import type { PackedStored, StoredMessage } from '../ledger-messages.ts';
import type { BlockRow } from './block-shape.ts';
import { packFacts } from './pack-facts.ts';
import { noTime } from './packed-shape.ts';
import { unpackFacts } from './unpack-facts.ts';

/** A message as the ledger hands it out. */
export function messageFrom(id: number, { identity, at, sourceId, place, facts }: BlockRow): StoredMessage {
  return { id, sourceId, place, facts: unpackFacts(identity, at === noTime ? null : at, facts) };
}

/** The same with its facts still packed. */
export function packedFrom(id: number, { identity, at, sourceId, place, facts }: BlockRow): PackedStored {
  return { id, sourceId, identity, at: at === noTime ? null : at, place, facts };
}

/** A message of which the facts were packed. */
export function unpackStored({ id, sourceId, identity, at, place, facts }: PackedStored): StoredMessage {
  return { id, sourceId, place, facts: unpackFacts(identity, at, facts) };
}

/** The message with its facts packed. */
export function packStored({ id, sourceId, place, facts }: StoredMessage): PackedStored {
  return { id, sourceId, identity: facts.identity, at: facts.at, place, facts: packFacts(facts) };
}
