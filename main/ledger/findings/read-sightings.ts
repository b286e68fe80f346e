import { type Sighting, verdictNames } from '../../../shared/detect/verdicts/verdict.ts';
import {
  type PlacedSighting,
  placesPerMessage,
  type SightingQuery,
  type StoredSighting,
  type StoredTag,
} from '../ledger-findings.ts';
import type { BlockStore } from '../messages/block-store.ts';
import { messageFrom } from '../messages/message-row.ts';
import type { Notes } from '../notes.ts';
import type { Page, Paged } from '../page.ts';
import type { Database } from '../storage/database.ts';
import { type Cell, numberAt, type Row, textAt } from '../storage/row.ts';
import { readColumns, sightingFrom } from './pack-sighting.ts';
import { indexForReading, type SightingTable, tableInUse } from './sighting-tables.ts';

/** What stored sightings are read from. */
export type SightingParts = { readonly database: Database; readonly blocks: BlockStore; readonly notes: Notes };

/** A leak's sightings, oldest first. */
export function leakSightings(
  parts: SightingParts,
  tags: readonly StoredTag[],
  leakId: string,
  page: Page,
): Paged<StoredSighting> {
  const where = "s.leak_id = ? AND s.leak_id <> ''";
  return readPage(parts, tags, { where, values: [leakId], order: 's.at, s.rowid', page });
}

/** Sightings of one verdict, newest first. */
export function sightingsByVerdict(
  parts: SightingParts,
  tags: readonly StoredTag[],
  query: SightingQuery,
): Paged<StoredSighting> {
  const verdict = verdictNames.indexOf(query.verdict);
  const order = 's.at DESC, s.rowid DESC';
  // The second term tells SQLite that the partial index will do.
  const where = verdict > 0 ? 's.verdict = ? AND s.verdict > 0' : 's.verdict = ?';
  return query.tagId === null
    ? readPage(parts, tags, { where, values: [verdict], order, page: query })
    : readPage(parts, tags, {
        where: `${where} AND s.tag_id = ?`,
        values: [verdict, query.tagId],
        order,
        page: query,
      });
}

/** All sightings of one tag, without their messages. */
export function sightingsOfTag(database: Database, notes: Notes, tagId: string): readonly Sighting[] {
  const table = indexedTable(database, notes);
  const sql = `SELECT ${readColumns(table)} FROM ${table} AS s WHERE s.tag_id = ? ORDER BY s.rowid`;
  return database.rows(sql, [tagId]).map((row) => sightingFrom(row));
}

/** The sightings of one message. */
export function sightingsOfMessage(database: Database, notes: Notes, messageId: number): readonly Sighting[] {
  const table = indexedTable(database, notes);
  const sql = `SELECT ${readColumns(table)} FROM ${table} AS s WHERE s.message_id = ? ORDER BY s.rowid`;
  return database.rows(sql, [messageId]).map((row) => sightingFrom(row));
}

/** The sightings at the places of some messages. */
export function sightingsAt(database: Database, notes: Notes, positions: readonly number[]): readonly PlacedSighting[] {
  const table = tableInUse(notes);
  const sql = `SELECT s.rowid, ${readColumns(table)} FROM json_each(?) AS p
    CROSS JOIN ${table} AS s ON s.rowid >= p.value AND s.rowid < p.value + ${placesPerMessage}
    ORDER BY p.key, s.rowid`;
  return database
    .rows(sql, [JSON.stringify(positions.map((position) => position * placesPerMessage))])
    .map((row) => ({ place: numberAt(row, 0), sighting: sightingFrom(row, 1) }));
}

const pageSize = 500;

/** Every sighting in order of time, a page in memory at a time. */
export function* eachSighting(parts: SightingParts, tags: readonly StoredTag[]): Generator<StoredSighting> {
  const tell = teller(parts, tags);
  const sql = `${selectFrom(tableInUse(parts.notes))} WHERE s.rowid > ? ORDER BY s.rowid LIMIT ${pageSize}`;
  for (let last = -1; ; ) {
    const rows = parts.database.rows(sql, [last]);
    yield* tell(rows);
    const end = rows[rows.length - 1];
    if (end === undefined) return;
    last = numberAt(end, rowidColumn);
  }
}

/** The table in use, with the indexes that picking rows out of it needs. */
function indexedTable(database: Database, notes: Notes): SightingTable {
  const table = tableInUse(notes);
  indexForReading(database, table);
  return table;
}

type Part = { readonly where: string; readonly values: readonly Cell[]; readonly order: string; readonly page: Page };

function readPage(parts: SightingParts, tags: readonly StoredTag[], { where, values, order, page }: Part): Paged<StoredSighting> {
  const { database, notes } = parts;
  const table = indexedTable(database, notes);
  const counted = database.row(`SELECT count(*) FROM ${table} AS s WHERE ${where}`, values);
  const rows = database.rows(`${selectFrom(table)} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [
    ...values,
    page.limit,
    page.offset,
  ]);
  return { total: numberAt(counted, 0), rows: teller(parts, tags)(rows) };
}

const keptColumn = 6;
const rowidColumn = 7;

function selectFrom(table: SightingTable): string {
  return `SELECT ${readColumns(table)}, EXISTS (SELECT 1 FROM evidence AS e WHERE e.message_id = s.message_id), s.rowid
    FROM ${table} AS s`;
}

/** Makes stored sightings of rows; those whose message was taken away since are left out. */
function teller({ database, blocks }: SightingParts, tags: readonly StoredTag[]): (rows: readonly Row[]) => StoredSighting[] {
  const byId = new Map(tags.map((stored) => [stored.tag.id, stored]));
  const labels = new Map(
    database.rows('SELECT id, label FROM sources').map((row) => [numberAt(row, 0), textAt(row, 1)] as const),
  );
  return (rows) => {
    const messages = blocks.read(rows.map((row) => numberAt(row, 0)));
    return rows.flatMap((row) => {
      const found = messages.get(numberAt(row, 0));
      if (found === undefined) return [];
      const sighting = sightingFrom(row);
      const tag = byId.get(sighting.tagId)?.tag;
      return [
        {
          sighting,
          message: messageFrom(sighting.ref, found),
          source: labels.get(found.sourceId) ?? '',
          tag: { tag: tag?.tag ?? '', kind: tag?.kind ?? 'alias', holder: tag?.holder ?? { name: '', domain: '' } },
          kept: numberAt(row, keptColumn) === 1,
        },
      ];
    });
  };
}
