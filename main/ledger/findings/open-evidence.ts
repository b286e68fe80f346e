import type { LedgerEvidence, WantedEvidence } from '../ledger-evidence.ts';
import type { BlockStore } from '../messages/block-store.ts';
import type { Database } from '../storage/database.ts';
import { bytesAt, numberAt } from '../storage/row.ts';
import { readExamples } from './read-outcome.ts';

const perLeak = 3;
/** The most of one message that is kept as proof. */
export const evidenceBytes = 256 * 1024;
const readAtOnce = 256;

/** The part of the ledger that keeps raw messages as proof of leaks. */
export function openEvidence(database: Database, blocks: BlockStore): LedgerEvidence {
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
    sift: () => database.transaction(() => sift(database, blocks, readExamples(database, perLeak))),
  };
}

function sift(database: Database, blocks: BlockStore, examples: ReadonlySet<number>): readonly WantedEvidence[] {
  const kept = new Set(database.rows('SELECT message_id FROM evidence').map((row) => numberAt(row, 0)));
  for (const id of kept) if (!examples.has(id)) database.run('DELETE FROM evidence WHERE message_id = ?', [id]);
  const missing = [...examples].filter((id) => !kept.has(id)).sort((a, b) => a - b);
  const found: WantedEvidence[] = [];
  // Some at a time: they come with their facts, which are many times as much as what is wanted of them.
  for (let from = 0; from < missing.length; from += readAtOnce)
    for (const [messageId, { sourceId, place, identity }] of blocks.read(missing.slice(from, from + readAtOnce)))
      found.push({ messageId, sourceId, place, identity });
  return found;
}
