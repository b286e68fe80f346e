import type { Database } from '../storage/database.ts';
import { numberAt } from '../storage/row.ts';
import { bodiesOf, type SightingTable } from './sighting-tables.ts';

/** Mail of the same sender says the same all the time, so a few are enough; beyond them some are kept twice. */
const remembered = 10_000;

/** What sightings say, each once as long as it is remembered. */
export type BodyKeeper = {
  /** The id of what is said; it is in the ledger after the next `write`. */
  readonly idOf: (body: string) => number;
  /** Writes what is new; inside the transaction of the sightings that say it. */
  readonly write: () => void;
};

/** Starts keeping what the sightings of a table say. */
export function keepBodies(database: Database, table: SightingTable): BodyKeeper {
  const known = new Map<string, number>();
  let waiting: [id: number, body: string][] = [];
  const insert = `INSERT INTO ${bodiesOf(table)} (id, body) VALUES (?, ?)`;
  let last = numberAt(database.row(`SELECT max(id) FROM ${bodiesOf(table)}`), 0);
  return {
    idOf: (body) => {
      const id = known.get(body);
      if (id !== undefined) return id;
      if (known.size >= remembered) known.clear();
      last += 1;
      waiting.push([last, body]);
      known.set(body, last);
      return last;
    },
    write: () => {
      for (const row of waiting) database.run(insert, row);
      waiting = [];
    },
  };
}
