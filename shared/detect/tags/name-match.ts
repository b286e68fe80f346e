import { type FoldedName, foldName } from './fold-name.ts';

/** A name tag ready for comparing: its words in both readings. */
export type NamePattern = { readonly plain: readonly string[]; readonly spelt: readonly string[]; readonly initials: boolean };

/** Prepares a spelling; null when it has fewer than two words that are no initials, since half a name proves nothing. */
export function namePattern(spelling: string): NamePattern | null {
  const folded = foldName(spelling);
  if (folded.plain.filter((word) => word.length > 1).length < 2) return null;
  return {
    plain: folded.plain,
    spelt: folded.spelt,
    initials: folded.plain.some((word) => word.length === 1),
  };
}

/** How strictly a text must name the person: a display name or a greeting is the name; a subject may hold it among other words. */
export type NamePlace = 'display' | 'greeting' | 'subject';

/**
 * Whether a text names the person by this spelling. A display name must be it, in either order, with an added middle
 * initial at most; a greeting must begin with it; a subject must hold its words side by side in the order given.
 */
export function bearsName(segments: readonly FoldedName[], pattern: NamePattern, place: NamePlace): boolean {
  return segments.some((folded) =>
    [folded.plain, folded.spelt].some((words) =>
      [pattern.plain, pattern.spelt].some((wanted) =>
        holds(pattern.initials ? words : words.filter((word) => word.length > 1), wanted, place),
      ),
    ),
  );
}

function holds(words: readonly string[], wanted: readonly string[], place: NamePlace): boolean {
  if (place === 'display' && words.length !== wanted.length) return false;
  const last = place === 'subject' ? words.length - wanted.length : 0;
  for (let start = 0; start <= last; start += 1) {
    const window = words.slice(start, start + wanted.length);
    if (
      window.length === wanted.length &&
      (same(window, wanted) || (place !== 'subject' && same([...window].sort(), [...wanted].sort())))
    )
      return true;
  }
  return false;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word, at) => word === b[at]);
}

/** Folds a text for one place: a comma turns a display name around, but ends the name in a greeting or a subject. */
export function foldFor(text: string, place: NamePlace): readonly FoldedName[] {
  return (place === 'display' ? [text] : text.split(/[,;:!?()]/)).map(foldName);
}

/** The folded words in one string, for telling two spellings apart by edits. */
export function foldedSpelling(spelling: string): string {
  const folded: FoldedName = foldName(spelling);
  return folded.plain.join(' ');
}
