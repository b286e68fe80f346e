import { tagKind } from '../../../shared/contract/values.ts';
import type { TagEntry } from '../../../shared/detect/tags/tag.ts';
import type { LedgerTags, StoredEntry } from '../ledger-tags.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, type Row, textAt } from '../storage/row.ts';

const columns = 'id, tag, kind, holder, domain, given_on, note';

/** The part of the ledger that keeps the registry of tags. */
export function openTags(database: Database, notes: Notes): LedgerTags {
  return {
    list: () => database.rows(`SELECT ${columns} FROM registry ORDER BY id`).map(entryFrom),
    get: (entryId) => {
      const row = database.row(`SELECT ${columns} FROM registry WHERE id = ?`, [entryId]);
      return row === null ? null : entryFrom(row);
    },
    add: (entries) =>
      database.transaction(() => {
        notes.outdated();
        return entries.map((entry) => addEntry(database, entry));
      }),
    change: (entryId, entry) => {
      const sql = 'UPDATE registry SET tag = ?, kind = ?, holder = ?, domain = ?, given_on = ?, note = ? WHERE id = ?';
      database.run(sql, [...cellsOf(entry), entryId]);
      notes.outdated();
    },
    remove: (entryId) => {
      database.run('DELETE FROM registry WHERE id = ?', [entryId]);
      notes.outdated();
    },
  };
}

function addEntry(database: Database, entry: TagEntry): number {
  const sql = 'INSERT INTO registry (tag, kind, holder, domain, given_on, note) VALUES (?, ?, ?, ?, ?, ?)';
  database.run(sql, cellsOf(entry));
  return numberAt(database.row('SELECT last_insert_rowid()'), 0);
}

function cellsOf(entry: TagEntry): readonly string[] {
  return [entry.tag, entry.kind, entry.holder, entry.domain, entry.givenOn, entry.note];
}

function entryFrom(row: Row): StoredEntry {
  const entry: TagEntry = {
    tag: textAt(row, 1),
    kind: tagKind.parse(row[2]),
    holder: textAt(row, 3),
    domain: textAt(row, 4),
    givenOn: textAt(row, 5),
    note: textAt(row, 6),
  };
  return { entryId: numberAt(row, 0), entry };
}
