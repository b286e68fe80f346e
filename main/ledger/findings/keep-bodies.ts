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
  let waiting: [id: number, body: string][] = [];
  const insert = `INSERT INTO ${bodiesOf(table)} (id, body) VALUES (?, ?)`;
  const last = numberAt(database.row(`SELECT max(id) FROM ${bodiesOf(table)}`), 0);
  return {
    idOf: numberBodies(last, (id, body) => waiting.push([id, body])),
    write: () => {
      for (const row of waiting) database.run(insert, row);
      waiting = [];
    },
  };
}

/**
 * Gives ids to what is said, the next after `last`, each once as long as it is remembered; `onNew` hears of each that is given. Whoever
 * asks only for the new ones again, in their order, is given the same ids.
 */
export function numberBodies(last: number, onNew: (id: number, body: string) => void): (body: string) => number {
  const known = new Map<string, number>();
  let letters = 0;
  let given = last;
  return (body) => {
    const id = known.get(body);
    if (id !== undefined) return id;
    letters += body.length;
    if (letters > remembered) {
      known.clear();
      letters = body.length;
    }
    given += 1;
    known.set(body, given);
    onNew(given, body);
    return given;
  };
}
