import { type EastAsianName, eastAsianName } from './east-asian-name.ts';
import { type FoldedName, foldName, joinedWord, type NameWord, sameWord } from './fold-name.ts';

/** A name tag ready for comparing: its words, and with two or three of them joined. */
export type NamePattern = {
  readonly words: readonly NameWord[];
  readonly joined: readonly (readonly NameWord[])[];
  readonly suffix: string;
  readonly initials: boolean;
  readonly eastAsian: EastAsianName | null;
};

/** Prepares a spelling; null when it has fewer than two words that are no initials, since half a name proves nothing. */
export function namePattern(spelling: string): NamePattern | null {
  const { words, suffix, unspaced } = foldName(spelling);
  const eastAsian = unspaced === '' ? null : eastAsianName(words.map((word) => word.raw));
  if (eastAsian === null && words.filter((word) => !word.initial).length < 2) return null;
  return { words, joined: joins(words), suffix, initials: words.some((word) => word.initial), eastAsian };
}

/** How strictly a text must name the person: a display name or a greeting is the name; a subject may hold it among other words. */
export type NamePlace = 'display' | 'greeting' | 'subject';

/**
 * Whether a text names the person by this spelling. A display name must be it, in either order, with an added middle
 * initial at most; a greeting must begin with it; a subject must hold its words side by side in the order given.
 */
export function bearsName(segments: readonly FoldedName[], pattern: NamePattern, place: NamePlace): boolean {
  return howBorne(segments, pattern, place) !== null;
}

/**
 * Whether a text names the person by this spelling and by no true name of theirs. A double name joined and a name in another
 * script stand for several spellings: where they are the true name too, they are no tag.
 */
export function bearsTag(
  segments: readonly FoldedName[],
  pattern: NamePattern,
  place: NamePlace,
  trueNames: readonly NamePattern[],
): boolean {
  const how = howBorne(segments, pattern, place);
  return how === 'exactly' || (how === 'loosely' && !trueNames.some((name) => bearsName(segments, name, place)));
}

type How = 'exactly' | 'loosely' | null;

function howBorne(segments: readonly FoldedName[], pattern: NamePattern, place: NamePlace): How {
  const { eastAsian } = pattern;
  let best: How = null;
  for (const segment of segments) {
    if (eastAsian !== null && segment.unspaced !== '' && eastAsian[place].test(segment.unspaced)) return 'exactly';
    const how = eastAsian === null ? holds(segment, pattern, place) : null;
    if (how === 'exactly') return how;
    best = how ?? best;
  }
  return best;
}

function holds(text: FoldedName, pattern: NamePattern, place: NamePlace): How {
  if (pattern.suffix !== '' && text.suffix !== pattern.suffix) return null;
  const words = pattern.initials ? text.words : text.words.filter((word) => !word.initial);
  // However a name is joined or parted, one of its words stays as it is: most texts end here.
  if (!words.some((word) => pattern.words.some((wanted) => sameWord(word, wanted) !== null))) return null;
  const last = place === 'subject' ? words.length - 2 : 0;
  let best: How = null;
  for (let start = 0; start <= last; start += 1) {
    if (start > 0 && words[start - 1]?.glued === true) continue;
    const how = namedAt(words, start, pattern, place);
    if (how === 'exactly') return how;
    best = how ?? best;
  }
  return best;
}

function namedAt(words: readonly NameWord[], start: number, pattern: NamePattern, place: NamePlace): How {
  const window = (length: number): readonly NameWord[] | null => {
    const end = start + length;
    if (end > words.length || (place === 'display' && end < words.length) || words[end - 1]?.glued === true) return null;
    return words.slice(start, end);
  };
  const wanted = pattern.words;
  const whole = window(wanted.length);
  const how = whole === null ? null : compare(whole, wanted, place);
  if (how !== null) return how;
  for (const shorter of pattern.joined) {
    const found = window(shorter.length);
    if (found !== null && compare(found, shorter, place) !== null) return 'loosely';
  }
  for (const more of [1, 2]) {
    const longer = window(wanted.length + more);
    if (longer === null || !sharesAnEnd(longer, wanted)) continue;
    if (joins(longer).some((joined) => joined.length === wanted.length && compare(joined, wanted, place) !== null))
      return 'loosely';
  }
  return null;
}

function compare(words: readonly NameWord[], wanted: readonly NameWord[], place: NamePlace): How {
  return inOrder(words, wanted) ?? (place === 'subject' ? null : inAnyOrder(words, wanted));
}

function inOrder(words: readonly NameWord[], wanted: readonly NameWord[]): How {
  let worst: How = 'exactly';
  for (const [at, word] of wanted.entries()) {
    const found = words[at];
    const how = found === undefined ? null : sameWord(found, word);
    if (how === null) return null;
    if (how === 'loosely') worst = how;
  }
  return worst;
}

function inAnyOrder(words: readonly NameWord[], wanted: readonly NameWord[]): How {
  const left = [...words];
  let worst: How = 'exactly';
  for (const word of wanted) {
    const at = left.findIndex((other) => sameWord(other, word) !== null);
    const found = left[at];
    if (found === undefined) return null;
    if (sameWord(found, word) === 'loosely') worst = 'loosely';
    left.splice(at, 1);
  }
  return worst;
}

/** Cheap to ask: joining words is tried only where a word at either end is one of the name's. */
function sharesAnEnd(words: readonly NameWord[], wanted: readonly NameWord[]): boolean {
  const ends = [wanted[0], wanted.at(-1)];
  return [words[0], words.at(-1)].some(
    (word) => word !== undefined && ends.some((end) => end !== undefined && sameWord(word, end) !== null),
  );
}

/** A name with two or three neighbouring words written as one, in every way that leaves two words. */
function joins(words: readonly NameWord[]): readonly (readonly NameWord[])[] {
  return [2, 3]
    .filter((run) => words.length - run >= 1)
    .flatMap((run) =>
      words.slice(run - 1).flatMap((_, at) => {
        const parts = words.slice(at, at + run);
        return parts.some((word) => word.initial) ? [] : [[...words.slice(0, at), joinedWord(parts), ...words.slice(at + run)]];
      }),
    );
}

/**
 * Folds a text for one place: a comma turns a display name around, but ends the name in a greeting or a subject. A greeting that is
 * nothing but a name turned around ("Smiht, Jonh") is one.
 */
export function foldFor(text: string, place: NamePlace): readonly FoldedName[] {
  const whole = place === 'display' || (place === 'greeting' && /^[^\s,]+(?: [^\s,]+)?, ?[^\s,]+(?: \p{Lu}\.?)?$/u.test(text));
  return (whole ? [text] : text.split(/[,;:!?()]/)).map(foldName);
}

/** The folded words in one string, for telling two spellings apart by edits. */
export function foldedSpelling(spelling: string): string {
  const { words, plain, suffix, unspaced } = foldName(spelling);
  const written = plain.join(unspaced !== '' && words.every((word) => !word.latin) ? '' : ' ');
  return suffix === '' ? written : `${written} ${suffix}`;
}
