import { type FoldedName, foldName } from './fold-name.ts';

/** A name tag ready for comparing: its words sorted, in both readings. */
export type NamePattern = { readonly plain: readonly string[]; readonly spelt: readonly string[]; readonly initials: boolean };

/** Prepares a spelling; null when it has fewer than two words that are no initials, since half a name proves nothing. */
export function namePattern(spelling: string): NamePattern | null {
  const folded = foldName(spelling);
  if (folded.plain.filter((word) => word.length > 1).length < 2) return null;
  return {
    plain: [...folded.plain].sort(),
    spelt: [...folded.spelt].sort(),
    initials: folded.plain.some((word) => word.length === 1),
  };
}

/** Whether a folded text bears the name: its words side by side in any order, with an added middle initial at most. */
export function bearsName(folded: FoldedName, pattern: NamePattern): boolean {
  return [folded.plain, folded.spelt].some(
    (words) => hasWindow(words, pattern.plain, pattern.initials) || hasWindow(words, pattern.spelt, pattern.initials),
  );
}

function hasWindow(words: readonly string[], wanted: readonly string[], initials: boolean): boolean {
  const usable = initials ? words : words.filter((word) => word.length > 1);
  for (let start = 0; start + wanted.length <= usable.length; start += 1) {
    const window = usable.slice(start, start + wanted.length).sort();
    if (window.every((word, at) => word === wanted[at])) return true;
  }
  return false;
}

/** The folded words in one string, for telling two spellings apart by edits. */
export function foldedSpelling(spelling: string): string {
  const folded: FoldedName = foldName(spelling);
  return folded.plain.join(' ');
}
