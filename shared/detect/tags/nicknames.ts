import { lazily } from '../../companies/lazily.ts';
import { foldForeign, foldLetters } from './fold-letters.ts';
import { knownNicknames } from './known-nicknames.ts';
import { latinReadings } from './latin-readings.ts';

/** Given names in rows: each row is one name and its short and pet forms. */
export type NicknameRows = readonly (readonly string[])[];

type Index = ReadonlyMap<string, readonly number[]>;

const builtIn = lazily(() =>
  indexOf(
    knownNicknames
      .trim()
      .split(/;\s|\n/)
      .map((row) => row.split(' ')),
  ),
);

/** Whether two folded words are forms of one given name (Bill and William, Саша and Александр), so that neither misspells the other. */
export function areNicknames(a: string, b: string, more: NicknameRows = []): boolean {
  return shareRow(builtIn(), a, b) || (more.length > 0 && shareRow(packed(more), a, b));
}

/** Whether a folded word is a given name of its own: Joan is another name than John, not a misspelling of it. */
export function isGivenName(word: string, more: NicknameRows = []): boolean {
  return builtIn().has(word) || (more.length > 0 && packed(more).has(word));
}

function shareRow(index: Index, a: string, b: string): boolean {
  const rows = index.get(a);
  return rows !== undefined && (index.get(b)?.some((row) => rows.includes(row)) ?? false);
}

/** A pack's rows are the same ones for a whole judging, so their index is kept beside them. */
function packed(rows: NicknameRows): Index {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const made = indexOf(rows);
  indexes.set(rows, made);
  return made;
}

const indexes = new WeakMap<NicknameRows, Index>();

function indexOf(rows: NicknameRows): Index {
  const index = new Map<string, number[]>();
  for (const [at, row] of rows.entries())
    for (const key of new Set(row.flatMap(keysOf))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [at]);
      else known.push(at);
    }
  return index;
}

function keysOf(name: string): readonly string[] {
  return /[^\0-\u036f\u1e00-\u1eff]/.test(name) ? [foldForeign(name), ...latinReadings(name)] : [foldLetters(name)];
}
