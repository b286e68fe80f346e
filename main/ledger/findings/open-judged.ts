import type { LedgerJudged, PieceKind } from '../ledger-judged.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { bytesAt, numberAt } from '../storage/row.ts';

const note = 'ledger.judging-kept';

const kinds: Readonly<Record<PieceKind, number>> = { log: 1, entries: 2, examples: 3 };

/** The part of the ledger that keeps what the next judging starts from. */
export function openJudged(database: Database, notes: Notes): LedgerJudged {
  return {
    stamp: () => notes.get(note) || null,
    pieces: (kind) =>
      database
        .rows('SELECT id, body FROM judging_kept WHERE kind = ? ORDER BY id', [kinds[kind]])
        .map((row) => ({ id: numberAt(row, 0), body: bytesAt(row, 1) ?? new Uint8Array() })),
    keep: ({ gone, fresh, stamp }) =>
      database.transaction(() => {
        if (gone === 'all') database.exec('DELETE FROM judging_kept');
        else for (const id of gone) database.run('DELETE FROM judging_kept WHERE id = ?', [id]);
        for (const { kind, body } of fresh)
          database.run('INSERT INTO judging_kept (kind, body) VALUES (?, ?)', [kinds[kind], body]);
        notes.set(note, stamp);
      }),
    hurry: database.relax,
    forget: () =>
      database.transaction(() => {
        database.exec('DELETE FROM judging_kept');
        notes.set(note, '');
      }),
  };
}

/** The messages changed: what is kept no longer belongs to them. */
export function dropStamp(notes: Notes): void {
  notes.set(note, '');
}
