import type { Sighting } from '../../../shared/detect/verdicts/verdict.ts';
import type { Amendment, FindingsWriter, SettledFindings } from '../ledger-findings.ts';
import { type Notes, outdatedNote } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import type { Cell } from '../storage/row.ts';
import { type BodyKeeper, keepBodies } from './keep-bodies.ts';
import { cellsEach, keyOf, placedCells, sightingCells, sightingColumns } from './pack-sighting.ts';
import { unpackCells } from './pack-sightings.ts';
import { replaceOutcome } from './replace-outcome.ts';
import { emptyTable, idleTable, type SightingTable, tableInUse, useTable } from './sighting-tables.ts';

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
  const passed = new Map<string, number>();
  // As cells, which are small: sightings hold on to the facts of their messages.
  let waiting: Cell[] = [];
  const insert = (): void => {
    const cells = waiting;
    waiting = [];
    database.transaction(() => {
      keep.write();
      insertSightings(database, table, cells);
    });
  };
  return {
    see: (sightings) => {
      for (const one of sightings) {
        if (one.sighting.verdict === 'passed-on') passed.set(keyOf(one.sighting), one.place);
        waiting.push(...placedCells(one, keep.idOf));
      }
      if (waiting.length >= insertAtOnce * cellsEach) insert();
    },
    seePacked: ({ bodies, passed: more, ...packed }) => {
      for (const body of bodies) keep.idOfBody(body);
      for (const [key, place] of more) passed.set(key, place);
      waiting.push(...unpackCells(packed));
      if (waiting.length >= insertAtOnce * cellsEach) insert();
    },
    commit: (settled) => {
      try {
        insert();
        commit(database, notes, { table, keep, passed }, settled);
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

/** The table that is filled, what keeps the words of its sightings, and the places of those that settling may judge anew. */
type Filled = { readonly table: SightingTable; readonly keep: BodyKeeper; readonly passed: ReadonlyMap<string, number> };

function commit(database: Database, notes: Notes, filled: Filled, settled: SettledFindings): void {
  const before = tableInUse(notes);
  database.transaction(() => {
    revise(database, filled, settled.revised);
    replaceOutcome(database, settled);
    useTable(notes, filled.table);
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
    for (const one of changed) amendOne(database, table, placedCells(one, keep.idOf));
    keep.write();
    replaceOutcome(database, settled);
    stamp(notes, settled);
  });
}

// The usual case leaves message and tag as they are, and with them two of the four indexes.
function amendOne(database: Database, table: SightingTable, cells: readonly Cell[]): void {
  const [place = 0, messageId = 0, tagId = '', ...rest] = cells;
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

function insertSightings(database: Database, table: SightingTable, cells: readonly Cell[]): void {
  const insert = `INSERT INTO ${table} (rowid, ${sightingColumns}) VALUES `;
  const many = insert + Array.from({ length: rowsAtOnce }, () => places).join(', ');
  let done = 0;
  for (const step = rowsAtOnce * cellsEach; done + step <= cells.length; done += step)
    database.run(many, cells.slice(done, done + step));
  for (; done < cells.length; done += cellsEach) database.run(insert + places, cells.slice(done, done + cellsEach));
}

// In place, so that the order of rows stays the order of time. By place: an index of a million rows is sorted in memory.
function revise(database: Database, { table, keep, passed }: Filled, revised: readonly Sighting[]): void {
  const update = `UPDATE ${table} SET verdict = ?, at = ?, leak_id = ?, body_id = ? WHERE rowid = ?`;
  for (const sighting of revised) {
    const cells = sightingCells(sighting, keep.idOf);
    const place = passed.get(keyOf(sighting));
    if (place !== undefined) database.run(update, [...cells.slice(2), place]);
    else database.run(`INSERT INTO ${table} (${sightingColumns}) VALUES (?, ?, ?, ?, ?, ?)`, cells);
  }
  keep.write();
}

function stamp(notes: Notes, settled: Omit<SettledFindings, 'revised'>): void {
  notes.set(judgedNotes.on, String(settled.on));
  notes.set(judgedNotes.provisional, settled.provisional ? 'yes' : 'no');
  notes.set(judgedNotes.placed, 'yes');
  notes.set(judgedNotes.found, '');
  notes.set(judgedNotes.verdicts, JSON.stringify(settled.outcome.verdicts));
  if (!settled.provisional) notes.set(outdatedNote, 'no');
}
