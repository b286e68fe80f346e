import type { Database } from './storage/database.ts';
import { textAt } from './storage/row.ts';

/** Named single values of the ledger; names that begin with `ledger.` are its own. */
export type Notes = {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, value: string) => void;
  /** What was derived no longer fits what it was derived from. */
  readonly outdated: () => void;
};

/** The notes of one ledger. */
export function openNotes(database: Database): Notes {
  const set = (name: string, value: string): void => {
    database.run('INSERT INTO notes (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
      name,
      value,
    ]);
  };
  return {
    get: (name) => {
      const row = database.row('SELECT value FROM notes WHERE name = ?', [name]);
      return row === null ? null : textAt(row, 0);
    },
    set,
    outdated: () => set(outdatedNote, 'yes'),
  };
}

/** Whether judging is due: `yes` or `no`. */
export const outdatedNote = 'ledger.outdated';
