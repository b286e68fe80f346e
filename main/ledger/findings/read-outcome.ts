import type { CustodianAlert, Leak, TagInUse } from '../../../shared/detect/leaks/leak.ts';
import type { StoredTag } from '../ledger-findings.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, numberOrNullAt, textAt } from '../storage/row.ts';

// Only `replaceOutcome` writes these tables.

/** Every leak, in no order. */
export function readLeaks(database: Database): readonly Leak[] {
  return database.rows('SELECT body FROM leaks').map((row) => JSON.parse(textAt(row, 0)) as Leak);
}

/** Most messages first. */
export function inListOrder(leaks: readonly Leak[]): readonly Leak[] {
  return [...leaks].sort((a, b) => b.messages - a.messages || (a.id < b.id ? -1 : 1));
}

/** What a summary needs of a leak. */
export type LeakHead = Pick<Leak, 'id' | 'tagId' | 'lastSeen'>;

/** The heads of all leaks, without reading the rest of them. */
export function readLeakHeads(database: Database): readonly LeakHead[] {
  const rows = database.rows("SELECT id, json_extract(body, '$.tagId'), json_extract(body, '$.lastSeen') FROM leaks");
  return rows.map((row) => ({ id: textAt(row, 0), tagId: textAt(row, 1), lastSeen: numberOrNullAt(row, 2) }));
}

/** Ids of the messages that are examples of leaks, without reading the rest of them. */
export function readExamples(database: Database, perLeak: number): ReadonlySet<number> {
  const rows = database.rows("SELECT json_extract(body, '$.examples') FROM leaks");
  return new Set(rows.flatMap((row) => (JSON.parse(textAt(row, 0)) as Leak['examples']).slice(0, perLeak)));
}

/** One leak, without reading the others. */
export function readLeak(database: Database, id: string): Leak | null {
  const row = database.row('SELECT body FROM leaks WHERE id = ?', [id]);
  return row === null ? null : (JSON.parse(textAt(row, 0)) as Leak);
}

/** Every tag in use, with the number of its leaks; all of them, where they are at hand, need not be read again. */
export function readTags(database: Database, leaks: readonly Leak[] | null): readonly StoredTag[] {
  const leaksOf = leaks === null ? countedLeaks(database) : countLeaks(leaks);
  return database.rows('SELECT body, entry_id FROM tags_in_use ORDER BY rowid').map((row) => {
    const tag = JSON.parse(textAt(row, 0)) as TagInUse;
    return { tag, entryId: numberOrNullAt(row, 1), leaks: leaksOf.get(tag.id) ?? 0 };
  });
}

/** Tags as they are stored when `leaks` were found with them. */
export function storedTags(
  tags: readonly TagInUse[],
  entries: ReadonlyMap<string, number>,
  leaks: readonly Leak[],
): readonly StoredTag[] {
  const leaksOf = countLeaks(leaks);
  return tags.map((tag) => ({ tag, entryId: entries.get(tag.id) ?? null, leaks: leaksOf.get(tag.id) ?? 0 }));
}

function countedLeaks(database: Database): ReadonlyMap<string, number> {
  const counted = database.rows("SELECT json_extract(body, '$.tagId'), count(*) FROM leaks GROUP BY 1");
  return new Map(counted.map((row) => [textAt(row, 0), numberAt(row, 1)]));
}

function countLeaks(leaks: readonly Leak[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tagId } of leaks) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  return counts;
}

/** Every alert. */
export function readAlerts(database: Database): readonly CustodianAlert[] {
  return database.rows('SELECT body FROM alerts').map((row) => JSON.parse(textAt(row, 0)) as CustodianAlert);
}
