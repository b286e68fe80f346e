import type { MessageBatch, MessageWriter, PackedMessage } from '../ledger-messages.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import type { Cell } from '../storage/row.ts';
import { numberAt } from '../storage/row.ts';
import { loadSeen } from './load-seen.ts';
import { noTime } from './packed-shape.ts';
import type { Revision } from './revision.ts';
import type { SeenSet } from './seen-set.ts';
import { storeCopy } from './store-copy.ts';
import { indexInTime } from './time-index.ts';

/** Begins writing: the known identities are loaded, and commits do not wait for the disk (a lost batch is read again). */
export function startWriting(database: Database, notes: Notes, revision: Revision): MessageWriter {
  const tighten = database.relax();
  const seen = loadSeen(database);
  let next = numberAt(database.row('SELECT max(id) FROM messages'), 0) + 1;
  return {
    store: (batch) =>
      database.transaction(() => {
        revision.changed();
        const sorted = sortOut(batch.rows, seen, next);
        insertRows(database, batch.sourceId, next, sorted.fresh);
        next += sorted.fresh.length;
        const stored = storeCopies(database, batch, sorted);
        saveCursor(database, batch, sorted.fresh.length + stored.places);
        notes.outdated();
        return { fresh: sorted.freshAt, duplicates: stored.duplicates, united: stored.united };
      }),
    finish: () => {
      indexInTime(database);
      tighten();
    },
  };
}

type Known = { readonly row: number; readonly message: PackedMessage };
type Sorted = { readonly fresh: readonly PackedMessage[]; readonly freshAt: readonly number[]; readonly known: readonly Known[] };

/** Tells new messages from known ones; a new one is known from then on. */
function sortOut(rows: readonly PackedMessage[], seen: SeenSet, next: number): Sorted {
  const fresh: PackedMessage[] = [];
  const freshAt: number[] = [];
  const known: Known[] = [];
  rows.forEach((message, place) => {
    const row = seen.rowOf(message.identity);
    if (row !== 0) {
      known.push({ row, message });
      return;
    }
    seen.add(message.identity, next + fresh.length);
    fresh.push(message);
    freshAt.push(place);
  });
  return { fresh, freshAt, known };
}

const rowsAtOnce = 50;
const insertSql = 'INSERT INTO messages (id, identity, at, source_id, place, facts) VALUES ';
const insertOne = `${insertSql}(?, ?, ?, ?, ?, ?)`;
const insertMany = insertSql + Array.from({ length: rowsAtOnce }, () => '(?, ?, ?, ?, ?, ?)').join(', ');

// Fifty rows a statement: measured, a third faster than one by one or than json_each.
function insertRows(database: Database, sourceId: number, firstId: number, fresh: readonly PackedMessage[]): void {
  const cellsOf = (message: PackedMessage, place: number): Cell[] => [
    firstId + place,
    message.identity,
    message.at ?? noTime,
    sourceId,
    message.place,
    message.facts,
  ];
  let done = 0;
  for (; done + rowsAtOnce <= fresh.length; done += rowsAtOnce) {
    const cells: Cell[] = [];
    for (let i = done; i < done + rowsAtOnce; i += 1) {
      const message = fresh[i];
      if (message !== undefined) cells.push(...cellsOf(message, i));
    }
    database.run(insertMany, cells);
  }
  fresh.slice(done).forEach((message, i) => {
    database.run(insertOne, cellsOf(message, done + i));
  });
}

type StoredCopies = { readonly duplicates: number; readonly united: boolean; readonly places: number };

function storeCopies(database: Database, batch: MessageBatch, sorted: Sorted): StoredCopies {
  let duplicates = 0;
  let places = 0;
  let united = false;
  for (const { row, message } of sorted.known) {
    const stored = storeCopy(database, row, batch, message);
    if (stored.copy) duplicates += 1;
    if (stored.newPlace) places += 1;
    united ||= stored.changed;
  }
  return { duplicates, united, places };
}

function saveCursor(database: Database, batch: MessageBatch, messages: number): void {
  const sql = 'UPDATE sources SET cursor = ?, messages = messages + ? WHERE id = ?';
  database.run(sql, [batch.cursor, messages, batch.sourceId]);
}
