import type { Sighting } from '../../../shared/detect/verdicts/verdict.ts';
import type { Amendment, FindingsWriter, PlacedSighting, SettledFindings } from '../ledger-findings.ts';
import { type Notes, outdatedNote } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import type { Cell } from '../storage/row.ts';
import { keepBodies } from './keep-bodies.ts';
import { sightingCells, sightingColumns } from './pack-sighting.ts';
import { emptyTable, idleTable, indexByMessage, type SightingTable, tableInUse, useTable } from './sighting-tables.ts';

/** Names of the notes that say when and how it was judged. */
export const judgedNotes = {
  on: 'ledger.judged-on',
  provisional: 'ledger.provisional',
  verdicts: 'ledger.verdicts',
  placed: 'ledger.placed',
  found: 'ledger.found',
} as const;

/** Each commit writes the same last pages again, so a few thousand sightings share one. */
const insertAtOnce = 2000;

/** Begins a judging's results; the ones before stay readable until `commit`. */
export function startReplacing(database: Database, notes: Notes, onReplaced: () => void): FindingsWriter {
  const table = idleTable(notes);
  const tighten = database.relax();
  database.transaction(() => emptyTable(database, table));
  const keep = keepBodies(database, table);
  let waiting: PlacedSighting[] = [];
  const insert = (): void => {
    const some = waiting;
    waiting = [];
    database.transaction(() => insertSightings(database, table, some, keep));
  };
  return {
    see: (sightings) => {
      for (const one of sightings) waiting.push(one);
      if (waiting.length >= insertAtOnce) insert();
    },
    commit: (settled) => {
      try {
        insert();
        commit(database, notes, { table, keep }, settled);
        onReplaced();
      } finally {
        tighten();
      }
    },
    abandon: () => {
      try {
        database.transaction(() => emptyTable(database, table));
      } catch {
        // What lies in the idle table is dropped by the next judging as well.
      } finally {
        tighten();
      }
    },
  };
}

/** The table that is filled, and what keeps the words of its sightings. */
type Filled = { readonly table: SightingTable; readonly keep: (body: string) => number };

function commit(database: Database, notes: Notes, { table, keep }: Filled, settled: SettledFindings): void {
  const before = tableInUse(notes);
  indexByMessage(database, table);
  database.transaction(() => {
    revise(database, { table, keep }, settled.revised);
    replaceOutcome(database, settled);
    useTable(notes, table);
    stamp(notes, settled);
  });
  database.transaction(() => emptyTable(database, before));
}

/** Writes what became different since the last judging into the table in use. */
export function amend(database: Database, notes: Notes, { gone, changed, settled }: Amendment): void {
  const table = tableInUse(notes);
  database.transaction(() => {
    for (const place of gone) database.run(`DELETE FROM ${table} WHERE rowid = ?`, [place]);
    const keep = keepBodies(database, table);
    for (const one of changed) amendOne(database, { table, keep }, one);
    replaceOutcome(database, settled);
    stamp(notes, settled);
  });
}

// The usual case leaves message and tag as they are, and with them two of the four indexes.
function amendOne(database: Database, { table, keep }: Filled, one: PlacedSighting): void {
  const [place = 0, messageId = 0, tagId = '', ...rest] = placedCells(one, keep);
  const update = `UPDATE ${table} SET verdict = ?, at = ?, leak_id = ?, body_id = ? WHERE rowid = ? AND message_id = ? AND tag_id = ?`;
  if (database.run(update, [...rest, place, messageId, tagId]) > 0) return;
  database.run(`INSERT OR REPLACE INTO ${table} (rowid, ${sightingColumns}) VALUES ${places}`, [
    place,
    messageId,
    tagId,
    ...rest,
  ]);
}

const rowsAtOnce = 40;
const places = '(?, ?, ?, ?, ?, ?, ?)';

function placedCells({ place, sighting }: PlacedSighting, keep: Filled['keep']): readonly Cell[] {
  return [place, ...sightingCells(sighting, keep)];
}

function insertSightings(
  database: Database,
  table: SightingTable,
  sightings: readonly PlacedSighting[],
  keep: Filled['keep'],
): void {
  const insert = `INSERT INTO ${table} (rowid, ${sightingColumns}) VALUES `;
  const many = insert + Array.from({ length: rowsAtOnce }, () => places).join(', ');
  let done = 0;
  for (; done + rowsAtOnce <= sightings.length; done += rowsAtOnce) {
    const cells: Cell[] = [];
    for (const one of sightings.slice(done, done + rowsAtOnce)) cells.push(...placedCells(one, keep));
    database.run(many, cells);
  }
  for (const one of sightings.slice(done)) database.run(insert + places, placedCells(one, keep));
}

// In place, so that the order of rows stays the order of time.
function revise(database: Database, { table, keep }: Filled, revised: readonly Sighting[]): void {
  const update = `UPDATE ${table} SET verdict = ?, at = ?, leak_id = ?, body_id = ? WHERE message_id = ? AND tag_id = ?`;
  for (const sighting of revised) {
    const cells = sightingCells(sighting, keep);
    const [messageId = 0, tagId = '', ...rest] = cells;
    const changed = database.run(update, [...rest, messageId, tagId]);
    if (changed === 0) database.run(`INSERT INTO ${table} (${sightingColumns}) VALUES (?, ?, ?, ?, ?, ?)`, cells);
  }
}

function replaceOutcome(database: Database, { outcome, entries }: Omit<SettledFindings, 'revised'>): void {
  replaceRows(
    database,
    'leaks (id, body)',
    outcome.leaks.map((leak) => [leak.id, JSON.stringify(leak)]),
  );
  replaceRows(
    database,
    'tags_in_use (id, entry_id, body)',
    outcome.tags.map((tag) => [tag.id, entries.get(tag.id) ?? null, JSON.stringify(tag)]),
  );
  database.exec('DELETE FROM alerts');
  for (const alert of outcome.alerts) database.run('INSERT INTO alerts (body) VALUES (?)', [JSON.stringify(alert)]);
}

/** Makes a table hold these rows in this order; a row that is there already, at its place, is not written again. */
function replaceRows(database: Database, table: string, rows: readonly (readonly Cell[])[]): void {
  const [name = '', columns = ''] = table.split(/ \(|\)/);
  const known = new Map(database.rows(`SELECT rowid, ${columns} FROM ${name}`).map(([rowid, ...cells]) => [rowid, cells]));
  const differing = rows.flatMap((row, place) => (isSameRow(known.get(place + 1), row) ? [] : [place]));
  for (const place of differing) database.run(`DELETE FROM ${name} WHERE rowid = ?`, [place + 1]);
  database.run(`DELETE FROM ${name} WHERE rowid > ?`, [rows.length]);
  const marks = Array.from({ length: columns.split(',').length + 1 }, () => '?').join(', ');
  const insert = `INSERT OR REPLACE INTO ${name} (rowid, ${columns}) VALUES (${marks})`;
  for (const place of differing) database.run(insert, [place + 1, ...(rows[place] ?? [])]);
}

function isSameRow(known: readonly Cell[] | undefined, row: readonly Cell[]): boolean {
  return known !== undefined && row.every((cell, column) => cell === known[column]);
}

function stamp(notes: Notes, settled: Omit<SettledFindings, 'revised'>): void {
  notes.set(judgedNotes.on, String(settled.on));
  notes.set(judgedNotes.provisional, settled.provisional ? 'yes' : 'no');
  notes.set(judgedNotes.placed, 'yes');
  notes.set(judgedNotes.found, '');
  notes.set(judgedNotes.verdicts, JSON.stringify(settled.outcome.verdicts));
  if (!settled.provisional) notes.set(outdatedNote, 'no');
}
