import { z } from 'zod';
import { decisionInput } from '../../../shared/contract/values.ts';
import type { Decision } from '../../../shared/detect/judging.ts';
import type { LedgerDecisions, StoredDecision } from '../ledger-decisions.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberAt, type Row, textAt } from '../storage/row.ts';

/** The part of the ledger that keeps what the person decided. */
export function openDecisions(database: Database, notes: Notes): LedgerDecisions {
  return {
    all: () => database.rows('SELECT id, body FROM decisions ORDER BY id').map(decisionFrom),
    page: ({ offset, limit }) => ({
      total: numberAt(database.row('SELECT count(*) FROM decisions'), 0),
      rows: database.rows('SELECT id, body FROM decisions ORDER BY id DESC LIMIT ? OFFSET ?', [limit, offset]).map(decisionFrom),
    }),
    make: (decisions) =>
      database.transaction(() => {
        notes.outdated();
        return decisions.map((decision) => keep(database, decision));
      }),
    undo: (ids) =>
      database.transaction(() => {
        for (const id of ids) database.run('DELETE FROM decisions WHERE id = ?', [id]);
        notes.outdated();
      }),
  };
}

function keep(database: Database, decision: Decision): number {
  database.run('INSERT INTO decisions (body) VALUES (?)', [JSON.stringify(decision)]);
  return numberAt(database.row('SELECT last_insert_rowid()'), 0);
}

const stored = z.intersection(decisionInput, z.object({ on: z.number() }));

function decisionFrom(row: Row): StoredDecision {
  return { id: numberAt(row, 0), decision: stored.parse(JSON.parse(textAt(row, 1))) };
}
