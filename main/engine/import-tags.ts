import type { CompanyBook } from '../../shared/companies/company-book.ts';
import { registerTags } from '../../shared/detect/tags/register-tags.ts';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import type { StoredEntry } from '../ledger/ledger-tags.ts';
import { type LineNote, readTagsCsv } from './read-tags-csv.ts';

/** What taking a tags.csv into a registry would do. */
export type ImportPlan = {
  readonly fresh: readonly TagEntry[];
  readonly changes: readonly StoredEntry[];
  /** Rows that are new or say something new. */
  readonly added: number;
  readonly unchanged: number;
  /** Rows that cannot be read. */
  readonly problems: readonly LineNote[];
  /** Rows that can be read, but not told apart from another tag. */
  readonly refused: readonly LineNote[];
  /** Rows that were read kindly. */
  readonly notes: readonly LineNote[];
};

/** Compares a tags.csv with the registry: new rows, rows that say something new of a known tag, and rows that cannot be taken. */
export function importTags(csv: string, known: readonly StoredEntry[], companies: CompanyBook): ImportPlan {
  const read = readTagsCsv(csv);
  const byKey = new Map(known.map((stored) => [keyOf(stored.entry), stored]));
  const fresh: { readonly line: number; readonly entry: TagEntry }[] = [];
  const changes: StoredEntry[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const row of read.rows) {
    const key = keyOf(row.entry);
    const stored = byKey.get(key);
    if (seen.has(key) || (stored !== undefined && isSame(stored.entry, row.entry))) unchanged += 1;
    else if (stored === undefined) fresh.push(row);
    else changes.push({ entryId: stored.entryId, entry: row.entry });
    seen.add(key);
  }
  const refused = refusedLines(known, fresh, companies);
  const usable = fresh.filter(({ line }) => !refused.has(line)).map(({ entry }) => entry);
  return {
    fresh: usable,
    changes,
    added: usable.length + changes.length,
    unchanged,
    problems: read.problems,
    refused: [...refused].map(([line, message]) => ({ line, message })),
    notes: read.notes,
  };
}

function refusedLines(
  known: readonly StoredEntry[],
  fresh: readonly { readonly line: number; readonly entry: TagEntry }[],
  companies: CompanyBook,
): ReadonlyMap<number, string> {
  const entries = [...known.map(({ entry }) => entry), ...fresh.map(({ entry }) => entry)];
  const lines = new Map<number, string>();
  for (const { index, message } of registerTags(entries, companies).problems) {
    const row = fresh[index - known.length];
    if (row !== undefined) lines.set(row.line, message);
  }
  return lines;
}

/** Two rows with one tag are two holders, so the company belongs to the key. */
function keyOf(entry: TagEntry): string {
  const company = entry.domain === '' ? entry.holder.toLowerCase() : entry.domain;
  return [entry.kind, entry.tag.toLowerCase(), company].join('\n');
}

function isSame(one: TagEntry, other: TagEntry): boolean {
  return one.tag === other.tag && one.holder === other.holder && one.givenOn === other.givenOn && one.note === other.note;
}
