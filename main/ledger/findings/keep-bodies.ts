import type { Database } from '../storage/database.ts';
import { numberAt } from '../storage/row.ts';
import { bodiesOf, type SightingTable } from './sighting-tables.ts';

/** Mail of the same sender says the same all the time, so a few are enough; beyond them some are kept twice. */
const remembered = 10_000;

/** Keeps what sightings say, each once as long as it is remembered; answers its id. */
export function keepBodies(database: Database, table: SightingTable): (body: string) => number {
  const known = new Map<string, number>();
  const insert = `INSERT INTO ${bodiesOf(table)} (id, body) VALUES (?, ?)`;
  let last = numberAt(database.row(`SELECT max(id) FROM ${bodiesOf(table)}`), 0);
  return (body) => {
    const id = known.get(body);
    if (id !== undefined) return id;
    if (known.size >= remembered) known.clear();
    last += 1;
    database.run(insert, [last, body]);
    known.set(body, last);
    return last;
  };
}
