import type { Sighting } from '../../../shared/detect/verdicts/verdict.ts';
import type { Database } from '../storage/database.ts';
import { numberAt } from '../storage/row.ts';
import { bodyOf } from './pack-sighting.ts';
import { sayTheSame } from './say-the-same.ts';
import { bodiesOf, type SightingTable } from './sighting-tables.ts';

/** Mail of the same sender says the same all the time, so some thousands are enough, in letters; beyond them some are kept twice. */
const remembered = 1_000_000;
/** Of so many tags the last sighting is remembered: the next one mostly says the same, and then it is compared rather than written out. */
const tagsRemembered = 2000;

/** What sightings say, each once as long as it is remembered. */
export type BodyKeeper = {
  /** The id of what a sighting says; it is in the ledger after the next `write`. */
  readonly idOf: (sighting: Sighting) => number;
  /** The same for what another thread wrote out already. */
  readonly idOfBody: (body: string) => number;
  /** Writes what is new; inside the transaction of the sightings that say it. */
  readonly write: () => void;
};

/** Starts keeping what the sightings of a table say. */
export function keepBodies(database: Database, table: SightingTable): BodyKeeper {
  let waiting: [id: number, body: string][] = [];
  const insert = `INSERT INTO ${bodiesOf(table)} (id, body) VALUES (?, ?)`;
  const last = numberAt(database.row(`SELECT max(id) FROM ${bodiesOf(table)}`), 0);
  const idOfBody = numberBodies(last, (id, body) => waiting.push([id, body]));
  return {
    idOf: numberSightings(idOfBody),
    idOfBody,
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

/** Gives ids to what sightings say; one that says the same as the last one of its tag is not written out. */
export function numberSightings(idOfBody: (body: string) => number): (sighting: Sighting) => number {
  const lately = new Map<string, { readonly sighting: Sighting; readonly id: number }>();
  return (sighting) => {
    const before = lately.get(sighting.tagId);
    if (before !== undefined && sayTheSame(before.sighting, sighting)) return before.id;
    const id = idOfBody(bodyOf(sighting));
    if (before === undefined && lately.size >= tagsRemembered) lately.clear();
    lately.set(sighting.tagId, { sighting, id });
    return id;
  };
}
