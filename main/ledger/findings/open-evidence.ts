import type { LedgerEvidence, WantedEvidence } from '../ledger-evidence.ts';
import type { BlockStore } from '../messages/block-store.ts';
import type { HeldMessages } from '../messages/held-messages.ts';
import type { Database } from '../storage/database.ts';
import { bytesAt, numberAt } from '../storage/row.ts';
import { readExamples } from './read-outcome.ts';

const perLeak = 3;
/** The most of one message that is kept as proof. */
export const evidenceBytes = 256 * 1024;
const readAtOnce = 256;

/** The part of the ledger that keeps raw messages as proof of leaks. */
export function openEvidence(database: Database, blocks: BlockStore, held: HeldMessages): LedgerEvidence {
  return {
    get: (messageId) => {
      const row = database.row('SELECT raw FROM evidence WHERE message_id = ?', [messageId]);
      return row === null ? null : bytesAt(row, 0);
    },
    put: (messageId, raw, truncated) => {
      const kept = raw.subarray(0, evidenceBytes);
      const cut = truncated || kept.length < raw.length ? 1 : 0;
      database.run('INSERT OR REPLACE INTO evidence (message_id, raw, truncated) VALUES (?, ?, ?)', [messageId, kept, cut]);
    },
    hurry: database.relax,
    sift: () => database.transaction(() => sift(database, (ids) => placesOf(ids, blocks, held), readExamples(database, perLeak))),
  };
}

type Places = (ids: readonly number[]) => readonly WantedEvidence[];

function sift(database: Database, places: Places, examples: ReadonlySet<number>): readonly WantedEvidence[] {
  const kept = new Set(database.rows('SELECT message_id FROM evidence').map((row) => numberAt(row, 0)));
  for (const id of kept) if (!examples.has(id)) database.run('DELETE FROM evidence WHERE message_id = ?', [id]);
  const missing = [...examples].filter((id) => !kept.has(id)).sort((a, b) => a - b);
  const found: WantedEvidence[] = [];
  // Some at a time: they come with their facts, which are many times as much as what is wanted of them.
  for (let from = 0; from < missing.length; from += readAtOnce) found.push(...places(missing.slice(from, from + readAtOnce)));
  return found;
}

function placesOf(ids: readonly number[], blocks: BlockStore, held: HeldMessages): readonly WantedEvidence[] {
  const read = blocks.read(ids.filter((id) => held.placeOf(id) === null));
  return ids.flatMap((messageId) => {
    const row = read.get(messageId);
    if (row === undefined) return held.placeOf(messageId) ?? [];
    return { messageId, sourceId: row.sourceId, place: row.place, identity: row.identity };
  });
}
