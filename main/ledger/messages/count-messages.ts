import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { numberAt } from '../storage/row.ts';

const note = 'ledger.counted';
/** Counting so many again costs nothing that anybody would see. */
const fewEnough = 2000;

/**
 * How many messages there are. Counting a million takes longer than opening the window may, so the count is kept with the last row it
 * covers; row numbers only grow, and from then on only new rows are counted.
 */
export function countMessages(database: Database, notes: Notes): number {
  const [kept = 0, upTo = 0] = (notes.get(note) ?? '').split(' ').map(Number);
  const last = numberAt(database.row('SELECT max(id) FROM messages'), 0);
  if (last <= upTo) return kept;
  const fresh =
    upTo === 0
      ? numberAt(database.row('SELECT count(*) FROM messages'), 0)
      : numberAt(database.row('SELECT count(*) FROM messages WHERE id > ?', [upTo]), 0);
  if (fresh > fewEnough) keep(notes, `${kept + fresh} ${last}`);
  return kept + fresh;
}

/** Messages were removed: the next count counts them all. */
export function countAgain(notes: Notes): void {
  notes.set(note, '');
}

function keep(notes: Notes, value: string): void {
  try {
    notes.set(note, value);
  } catch {
    // A full disk: it is counted again the next time.
  }
}
