import type { Database } from '../storage/database.ts';
import { numberAt, textAt } from '../storage/row.ts';
import { createSeenSet, type SeenSet } from './seen-set.ts';
import { isIndexedInTime } from './time-index.ts';

const pageSize = 10_000;

/** Every identity that the ledger knows; read from the index alone where there is one. */
export function loadSeen(database: Database): SeenSet {
  const seen = createSeenSet(numberAt(database.row('SELECT count(*) FROM messages'), 0));
  if (isIndexedInTime(database)) loadFromIndex(database, seen);
  else loadFromTable(database, seen);
  return seen;
}

function loadFromIndex(database: Database, seen: SeenSet): void {
  const sql = `SELECT id, identity, at FROM messages WHERE (at, identity) > (?, ?) ORDER BY at, identity LIMIT ${pageSize}`;
  let at = Number.MIN_SAFE_INTEGER;
  let identity = '';
  for (;;) {
    const rows = database.rows(sql, [at, identity]);
    for (const row of rows) seen.add(textAt(row, 1), numberAt(row, 0));
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    at = numberAt(last, 2);
    identity = textAt(last, 1);
  }
}

function loadFromTable(database: Database, seen: SeenSet): void {
  let id = 0;
  for (;;) {
    const rows = database.rows(`SELECT id, identity FROM messages WHERE id > ? ORDER BY id LIMIT ${pageSize}`, [id]);
    for (const row of rows) seen.add(textAt(row, 1), numberAt(row, 0));
    const last = rows[rows.length - 1];
    if (last === undefined) return;
    id = numberAt(last, 0);
  }
}
