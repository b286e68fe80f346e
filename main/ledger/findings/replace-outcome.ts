import type { Leak, Outcome } from '../../../shared/detect/leaks/leak.ts';
import type { SettledFindings } from '../ledger-findings.ts';
import type { Database } from '../storage/database.ts';
import { type Cell, numberAt, textAt } from '../storage/row.ts';

/** Makes the tables of leaks, tags in use and alerts hold what judging came to; inside a transaction. */
export function replaceOutcome(database: Database, { outcome, entries }: Pick<SettledFindings, 'outcome' | 'entries'>): void {
  replaceLeaks(database, outcome.leaks);
  replaceTags(database, outcome.tags, entries);
  database.exec('DELETE FROM alerts');
  for (const alert of outcome.alerts) database.run('INSERT INTO alerts (body) VALUES (?)', [JSON.stringify(alert)]);
}

/** All rows as text are many times as much as the values, so they are compared one stretch after the other. */
const comparedAtOnce = 256;

/** In no order: a leak stays where it lies, for as long as it is the same it is not written, and new ones come behind. */
function replaceLeaks(database: Database, leaks: readonly Leak[]): void {
  const missing = new Map(leaks.map((leak) => [leak.id, leak]));
  const select = `SELECT rowid, id, body FROM leaks WHERE rowid > ? ORDER BY rowid LIMIT ${comparedAtOnce}`;
  let rows = database.rows(select, [0]);
  for (let last = 0; rows.length > 0; rows = database.rows(select, [last])) {
    for (const row of rows) {
      last = numberAt(row, 0);
      const id = textAt(row, 1);
      const body = bodyOf(missing.get(id));
      missing.delete(id);
      if (body === null) database.run('DELETE FROM leaks WHERE rowid = ?', [last]);
      else if (body !== row[2]) database.run('UPDATE leaks SET body = ? WHERE rowid = ?', [body, last]);
    }
  }
  for (const leak of missing.values()) database.run('INSERT INTO leaks (id, body) VALUES (?, ?)', [leak.id, bodyOf(leak)]);
}

function bodyOf(leak: Leak | undefined): string | null {
  return leak === undefined ? null : JSON.stringify(leak);
}

/** In this order: a tag that is there already, at its place, is not written again. One that stands elsewhere yet gives way (OR REPLACE). */
function replaceTags(database: Database, tags: Outcome['tags'], entries: SettledFindings['entries']): void {
  database.run('DELETE FROM tags_in_use WHERE rowid > ?', [tags.length]);
  const insert = 'INSERT OR REPLACE INTO tags_in_use (rowid, id, entry_id, body) VALUES (?, ?, ?, ?)';
  const select = 'SELECT rowid, id, entry_id, body FROM tags_in_use WHERE rowid > ? AND rowid <= ?';
  for (let from = 0; from < tags.length; from += comparedAtOnce) {
    const known = new Map(database.rows(select, [from, from + comparedAtOnce]).map(([rowid, ...cells]) => [rowid, cells]));
    for (const [nth, tag] of tags.slice(from, from + comparedAtOnce).entries()) {
      const place = from + nth + 1;
      const row = [tag.id, entries.get(tag.id) ?? null, JSON.stringify(tag)];
      if (!isSameRow(known.get(place), row)) database.run(insert, [place, ...row]);
    }
  }
}

function isSameRow(known: readonly Cell[] | undefined, row: readonly Cell[]): boolean {
  return known !== undefined && row.every((cell, column) => cell === known[column]);
}
