import type { Database } from '../storage/database.ts';
import { numberAt } from '../storage/row.ts';
import { first } from './001-first.ts';
import { toBlocks } from './002-blocks.ts';
import { judgingKept } from './003-judging-kept.ts';

/** One step: SQL, or what SQL alone cannot do. */
export type Migration = string | ((database: Database) => void);

/** Every step in order; the place in the list is the version it leads to. Steps that were released never change. */
export const migrations: readonly Migration[] = [first, toBlocks, judgingKept];

/** The version of the shape the ledger has now; 0 is an empty file. */
export function ledgerVersion(database: Database): number {
  return numberAt(database.row('PRAGMA user_version'), 0);
}

/** Brings an older ledger forward, each step a transaction of its own with its number. */
export function migrate(database: Database, steps: readonly Migration[] = migrations): void {
  for (let version = ledgerVersion(database); version < steps.length; version += 1) {
    const step = steps[version];
    if (step === undefined) return;
    database.transaction(() => {
      if (typeof step === 'string') database.exec(step);
      else step(database);
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}
