import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';

/** The two tables take turns: the one in use is read, the idle one is filled by the next judging. */
export type SightingTable = 'sightings_0' | 'sightings_1';

const note = 'ledger.sightings';

/** Where the words of a table's sightings lie. */
export function bodiesOf(table: SightingTable): string {
  return table === 'sightings_0' ? 'bodies_0' : 'bodies_1';
}

/** The table that holds what was judged last. */
export function tableInUse(notes: Notes): SightingTable {
  return notes.get(note) === 'sightings_1' ? 'sightings_1' : 'sightings_0';
}

/** The table for the next judging. */
export function idleTable(notes: Notes): SightingTable {
  return tableInUse(notes) === 'sightings_0' ? 'sightings_1' : 'sightings_0';
}

/** From here on this table is the one in use. */
export function useTable(notes: Notes, table: SightingTable): void {
  notes.set(note, table);
}

/** Empties a table and drops its indexes, so that filling it is fast. */
export function emptyTable(database: Database, table: SightingTable): void {
  for (const [name] of indexesOf(table)) database.exec(`DROP INDEX IF EXISTS ${name}`);
  database.exec(`DELETE FROM ${table}`);
  database.exec(`DELETE FROM ${bodiesOf(table)}`);
}

/** Makes the indexes that reading needs; done at the first reading, because a scan from the command line never reads that way. */
export function indexForReading(database: Database, table: SightingTable): void {
  try {
    for (const [name, on] of indexesOf(table)) database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${table} ${on}`);
  } catch {
    // A full disk: reading goes on without them, only slower.
  }
}

function indexesOf(table: SightingTable): readonly (readonly [string, string])[] {
  return [
    [`${table}_message`, '(message_id)'],
    // Almost every sighting is expected; only the others are looked for.
    [`${table}_verdict`, '(verdict, at) WHERE verdict > 0'],
    [`${table}_tag`, '(tag_id)'],
    [`${table}_leak`, "(leak_id, at) WHERE leak_id <> ''"],
  ];
}
