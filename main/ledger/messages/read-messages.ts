import type { LedgerMessages, StoredMessage } from '../ledger-messages.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, textAt } from '../storage/row.ts';
import { messageColumns, messageFrom } from './message-row.ts';
import type { Revision } from './revision.ts';
import { indexInTime } from './time-index.ts';
import { startWriting } from './write-messages.ts';

const pageSize = 500;

/** The part of the ledger that keeps message facts. */
export function openMessages(database: Database, notes: Notes, revision: Revision): LedgerMessages {
  return {
    count: () => numberAt(database.row('SELECT count(*) FROM messages'), 0),
    get: (id) => {
      const row = database.row(`SELECT ${messageColumns} FROM messages AS m WHERE id = ?`, [id]);
      return row === null ? null : messageFrom(row);
    },
    inOrder: () => inOrder(database),
    pick: (ids) => pick(database, ids),
    revision: revision.now,
    startWriting: () => startWriting(database, notes, revision),
  };
}

// Page by page from the last key on: memory stays flat, and nothing is held open while the caller does other things.
function* inOrder(database: Database): Generator<readonly StoredMessage[]> {
  indexInTime(database);
  const sql = `SELECT ${messageColumns} FROM messages AS m WHERE (at, identity) > (?, ?) ORDER BY at, identity LIMIT ${pageSize}`;
  let at = Number.MIN_SAFE_INTEGER;
  let identity = '';
  for (;;) {
    const rows = database.rows(sql, [at, identity]);
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    at = numberAt(last, 4);
    identity = textAt(last, 3);
    yield rows.map(messageFrom);
  }
}

// The list drives the join, so that the rows come in its order.
function pick(database: Database, ids: readonly number[]): readonly StoredMessage[] {
  const sql = `SELECT ${messageColumns} FROM json_each(?) AS wanted CROSS JOIN messages AS m ON m.id = wanted.value ORDER BY wanted.key`;
  return database.rows(sql, [JSON.stringify(ids)]).map(messageFrom);
}
