import type { LedgerMessages, StoredMessage } from '../ledger-messages.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, textAt } from '../storage/row.ts';
import { messageColumns, messageFrom } from './message-row.ts';
import { indexInTime } from './time-index.ts';
import { startWriting } from './write-messages.ts';

const pageSize = 1000;

/** The part of the ledger that keeps message facts. */
export function openMessages(database: Database, notes: Notes): LedgerMessages {
  return {
    count: () => numberAt(database.row('SELECT count(*) FROM messages'), 0),
    get: (id) => {
      const row = database.row(`SELECT ${messageColumns} FROM messages AS m WHERE id = ?`, [id]);
      return row === null ? null : messageFrom(row);
    },
    inOrder: () => inOrder(database),
    startWriting: () => startWriting(database, notes),
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
