import type { Leak } from '../../../shared/detect/leaks/leak.ts';
import type { LedgerEvidence, WantedEvidence } from '../ledger-evidence.ts';
import type { Database } from '../storage/database.ts';
import { bytesAt, numberAt, textAt } from '../storage/row.ts';

const perLeak = 3;
/** The most of one message that is kept as proof. */
export const evidenceBytes = 256 * 1024;

/** The part of the ledger that keeps raw messages as proof of `leaks`. */
export function openEvidence(database: Database, leaks: () => readonly Leak[]): LedgerEvidence {
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
    wanted: () => [...examplesOf(leaks())].flatMap((id) => wantedMessage(database, id)),
    tidy: () => {
      const examples = examplesOf(leaks());
      for (const row of database.rows('SELECT message_id FROM evidence')) {
        const id = numberAt(row, 0);
        if (!examples.has(id)) database.run('DELETE FROM evidence WHERE message_id = ?', [id]);
      }
    },
  };
}

function examplesOf(leaks: readonly Leak[]): ReadonlySet<number> {
  return new Set(leaks.flatMap((leak) => leak.examples.slice(0, perLeak)));
}

function wantedMessage(database: Database, id: number): readonly WantedEvidence[] {
  const sql = `SELECT source_id, place, identity FROM messages
    WHERE id = ? AND NOT EXISTS (SELECT 1 FROM evidence WHERE message_id = messages.id)`;
  const row = database.row(sql, [id]);
  return row === null ? [] : [{ messageId: id, sourceId: numberAt(row, 0), place: textAt(row, 1), identity: textAt(row, 2) }];
}
