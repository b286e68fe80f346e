import { type Sighting, verdictNames } from '../../../shared/detect/verdicts/verdict.ts';
import {
  type PlacedSighting,
  placesPerMessage,
  type SightingQuery,
  type StoredSighting,
  type StoredTag,
} from '../ledger-findings.ts';
import { messageColumns, messageFrom } from '../messages/message-row.ts';
import type { Notes } from '../notes.ts';
import type { Page, Paged } from '../page.ts';
import type { Database } from '../storage/database.ts';
import { type Cell, numberAt, type Row, textAt } from '../storage/row.ts';
import { sightingColumns, sightingFrom } from './pack-sighting.ts';
import { indexForReading, type SightingTable, tableInUse } from './sighting-tables.ts';

const ownColumns = sightingColumns
  .split(', ')
  .map((column) => `s.${column}`)
  .join(', ');

/** A leak's sightings, oldest first. */
export function leakSightings(
  database: Database,
  notes: Notes,
  tags: readonly StoredTag[],
  leakId: string,
  page: Page,
): Paged<StoredSighting> {
  const where = "s.leak_id = ? AND s.leak_id <> ''";
  return readPage(database, notes, tags, { where, values: [leakId], order: 's.at, s.rowid', page });
}

/** Sightings of one verdict, newest first. */
export function sightingsByVerdict(
  database: Database,
  notes: Notes,
  tags: readonly StoredTag[],
  query: SightingQuery,
): Paged<StoredSighting> {
  const verdict = verdictNames.indexOf(query.verdict);
  const order = 's.at DESC, s.rowid DESC';
  // The second term tells SQLite that the partial index will do.
  const where = verdict > 0 ? 's.verdict = ? AND s.verdict > 0' : 's.verdict = ?';
  return query.tagId === null
    ? readPage(database, notes, tags, { where, values: [verdict], order, page: query })
    : readPage(database, notes, tags, {
        where: `${where} AND s.tag_id = ?`,
        values: [verdict, query.tagId],
        order,
        page: query,
      });
}

/** All sightings of one tag, without their messages. */
export function sightingsOfTag(database: Database, notes: Notes, tagId: string): readonly Sighting[] {
  const sql = `SELECT ${sightingColumns} FROM ${indexedTable(database, notes)} WHERE tag_id = ? ORDER BY rowid`;
  return database.rows(sql, [tagId]).map((row) => sightingFrom(row));
}

/** The sightings of one message. */
export function sightingsOfMessage(database: Database, notes: Notes, messageId: number): readonly Sighting[] {
  const sql = `SELECT ${sightingColumns} FROM ${indexedTable(database, notes)} WHERE message_id = ? ORDER BY rowid`;
  return database.rows(sql, [messageId]).map((row) => sightingFrom(row));
}

/** The sightings at the places of some messages. */
export function sightingsAt(database: Database, notes: Notes, positions: readonly number[]): readonly PlacedSighting[] {
  const sql = `SELECT s.rowid, ${ownColumns} FROM json_each(?) AS p
    CROSS JOIN ${tableInUse(notes)} AS s ON s.rowid >= p.value AND s.rowid < p.value + ${placesPerMessage}
    ORDER BY p.key, s.rowid`;
  return database
    .rows(sql, [JSON.stringify(positions.map((position) => position * placesPerMessage))])
    .map((row) => ({ place: numberAt(row, 0), sighting: sightingFrom(row, 1) }));
}

const pageSize = 500;

/** Every sighting in order of time, a page in memory at a time. */
export function* eachSighting(database: Database, notes: Notes, tags: readonly StoredTag[]): Generator<StoredSighting> {
  const byId = new Map(tags.map((stored) => [stored.tag.id, stored]));
  const sql = `${selectFrom(notes)} WHERE s.rowid > ? ORDER BY s.rowid LIMIT ${pageSize}`;
  for (let last = -1; ; ) {
    const rows = database.rows(sql, [last]);
    for (const row of rows) yield storedFrom(row, byId);
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

function readPage(database: Database, notes: Notes, tags: readonly StoredTag[], part: Part): Paged<StoredSighting> {
  const byId = new Map(tags.map((stored) => [stored.tag.id, stored]));
  const counted = database.row(`SELECT count(*) FROM ${indexedTable(database, notes)} AS s WHERE ${part.where}`, part.values);
  const sql = `${selectFrom(notes)} WHERE ${part.where} ORDER BY ${part.order} LIMIT ? OFFSET ?`;
  const rows = database.rows(sql, [...part.values, part.page.limit, part.page.offset]);
  return { total: numberAt(counted, 0), rows: rows.map((row) => storedFrom(row, byId)) };
}

const labelColumn = 12;
const keptColumn = 13;
const rowidColumn = 14;

function selectFrom(notes: Notes): string {
  return `SELECT ${messageColumns}, ${ownColumns}, o.label,
      EXISTS (SELECT 1 FROM evidence AS e WHERE e.message_id = m.id), s.rowid
    FROM ${tableInUse(notes)} AS s
    JOIN messages AS m ON m.id = s.message_id
    LEFT JOIN sources AS o ON o.id = m.source_id`;
}

function storedFrom(row: Row, tags: ReadonlyMap<string, StoredTag>): StoredSighting {
  const sighting = sightingFrom(row, 6);
  const tag = tags.get(sighting.tagId)?.tag;
  return {
    sighting,
    message: messageFrom(row),
    source: textAt(row, labelColumn),
    tag: { tag: tag?.tag ?? '', kind: tag?.kind ?? 'alias', holder: tag?.holder ?? { name: '', domain: '' } },
    kept: numberAt(row, keptColumn) === 1,
  };
}
