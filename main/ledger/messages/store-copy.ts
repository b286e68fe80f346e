import type { MessageBatch, PackedMessage } from '../ledger-messages.ts';
import type { Database } from '../storage/database.ts';
import type { BlockRow } from './block-shape.ts';
import type { BlockStore } from './block-store.ts';
import { messageFrom } from './message-row.ts';
import { packFacts } from './pack-facts.ts';
import { noTime } from './packed-shape.ts';
import { type Copy, uniteCopies } from './unite-copies.ts';
import { unpackFacts } from './unpack-facts.ts';

/** What became of a message that was known. */
type StoredCopy = {
  /** It lies elsewhere than the message that is known (the same place read again is no copy). */
  readonly copy: boolean;
  /** This place was not known before. */
  readonly newPlace: boolean;
  /** What is known of the message has changed. */
  readonly changed: boolean;
};

type Parts = { readonly database: Database; readonly blocks: BlockStore };

/** Unites a message with the one that the ledger has under `id`, and remembers where both lie. */
export function storeCopy({ database, blocks }: Parts, id: number, batch: MessageBatch, message: PackedMessage): StoredCopy {
  const found = blocks.get(id);
  if (found === null) return { copy: false, newPlace: false, changed: false };
  const samePlace = found.sourceId === batch.sourceId && found.place === message.place;
  // A mailbox that is read again says the same again.
  if (samePlace && found.facts === message.facts && found.at === (message.at ?? noTime))
    return { copy: false, newPlace: false, changed: false };
  const stored = messageFrom(id, found);
  const facts = unpackFacts(message.identity, message.at, message.facts);
  const arrived: Copy = { sourceId: batch.sourceId, place: message.place, facts };
  const newPlace = !samePlace && rememberPlace(database, id, arrived);
  const united = batch.textsOnly && samePlace ? withNames(stored, arrived) : uniteCopies(stored, arrived);
  const changed = save({ database, blocks }, id, found, stored, united);
  return { copy: !samePlace, newPlace, changed };
}

function withNames(stored: Copy, arrived: Copy): Copy {
  return { ...stored, facts: { ...stored.facts, named: arrived.facts.named } };
}

function rememberPlace(database: Database, id: number, where: Copy): boolean {
  const sql = 'INSERT OR IGNORE INTO copies (message_id, source_id, place) VALUES (?, ?, ?)';
  return database.run(sql, [id, where.sourceId, where.place]) > 0;
}

function save({ database, blocks }: Parts, id: number, found: BlockRow, stored: Copy, united: Copy): boolean {
  const packed = packFacts(united.facts);
  const moved = united.sourceId !== stored.sourceId || united.place !== stored.place;
  if (!moved && packed === packFacts(stored.facts) && united.facts.at === stored.facts.at) return false;
  if (moved) movePlaces(database, id, stored, united);
  const { sourceId, place } = united;
  blocks.change(id, { identity: found.identity, at: united.facts.at ?? noTime, sourceId, place, facts: packed });
  return true;
}

function movePlaces(database: Database, id: number, from: Copy, to: Copy): void {
  rememberPlace(database, id, from);
  const sql = 'DELETE FROM copies WHERE message_id = ? AND source_id = ? AND place = ?';
  database.run(sql, [id, to.sourceId, to.place]);
}
