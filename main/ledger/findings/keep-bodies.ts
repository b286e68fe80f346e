import type { Database } from '../storage/database.ts';
import { numberAt } from '../storage/row.ts';
import { bodiesOf, type SightingTable } from './sighting-tables.ts';

/** Mail of the same sender says the same all the time, so some thousands are enough, in letters; beyond them some are kept twice. */
const remembered = 1_000_000;

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
  let letters = 0;
  let waiting: [id: number, body: string][] = [];
  const insert = `INSERT INTO ${bodiesOf(table)} (id, body) VALUES (?, ?)`;
  let last = numberAt(database.row(`SELECT max(id) FROM ${bodiesOf(table)}`), 0);
  return {
    idOf: (body) => {
      const id = known.get(body);
      if (id !== undefined) return id;
      letters += body.length;
      if (letters > remembered) {
        known.clear();
        letters = body.length;
      }
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
