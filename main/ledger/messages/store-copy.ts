import type { MessageBatch, PackedMessage } from '../ledger-messages.ts';
import type { Database } from '../storage/database.ts';
import { messageColumns, messageFrom } from './message-row.ts';
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

/** Unites a message with the one that the ledger has in `row`, and remembers where both lie. */
export function storeCopy(database: Database, row: number, batch: MessageBatch, message: PackedMessage): StoredCopy {
  const found = database.row(`SELECT ${messageColumns} FROM messages AS m WHERE id = ?`, [row]);
  if (found === null) return { copy: false, newPlace: false, changed: false };
  const stored = messageFrom(found);
  const facts = unpackFacts(message.identity, message.at, message.facts);
  const arrived: Copy = { sourceId: batch.sourceId, place: message.place, facts };
  const copy = stored.sourceId !== arrived.sourceId || stored.place !== arrived.place;
  const newPlace = copy && rememberPlace(database, row, arrived);
  const united = batch.textsOnly && !copy ? withNames(stored, arrived) : uniteCopies(stored, arrived);
  const changed = save(database, row, stored, united);
  return { copy, newPlace, changed };
}

function withNames(stored: Copy, arrived: Copy): Copy {
  return { ...stored, facts: { ...stored.facts, named: arrived.facts.named } };
}

function rememberPlace(database: Database, row: number, where: Copy): boolean {
  const sql = 'INSERT OR IGNORE INTO copies (message_id, source_id, place) VALUES (?, ?, ?)';
  return database.run(sql, [row, where.sourceId, where.place]) > 0;
}

function save(database: Database, row: number, stored: Copy, united: Copy): boolean {
  const packed = packFacts(united.facts);
  const moved = united.sourceId !== stored.sourceId || united.place !== stored.place;
  if (!moved && packed === packFacts(stored.facts) && united.facts.at === stored.facts.at) return false;
  if (moved) movePlaces(database, row, stored, united);
  const sql = 'UPDATE messages SET source_id = ?, place = ?, at = ?, facts = ? WHERE id = ?';
  database.run(sql, [united.sourceId, united.place, united.facts.at ?? noTime, packed, row]);
  return true;
}

function movePlaces(database: Database, row: number, from: Copy, to: Copy): void {
  rememberPlace(database, row, from);
  const sql = 'DELETE FROM copies WHERE message_id = ? AND source_id = ? AND place = ?';
  database.run(sql, [row, to.sourceId, to.place]);
}
