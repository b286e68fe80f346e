import { isFaculty, isHonorificBehind, isNameOrTitle, isSuffix, isTitle } from '../facts/name-titles.ts';
import { eastAsian } from './east-asian-name.ts';
import { foldForeign, foldLetters, speltOut } from './fold-letters.ts';
import { latinReadings } from './latin-readings.ts';

/** One word of a name, ready for comparing. */
export type NameWord = {
  /** Folded in its own script. */
  readonly native: string;
  /** Folded with umlauts spelt out, or null. */
  readonly spelt: string | null;
  /** In small letters, for reading it in another script. */
  readonly raw: string;
  readonly latin: boolean;
  /** A hyphen joins it to the next word. */
  readonly glued: boolean;
  /** A letter that stands for a name. Chinese and Korean names of one sign are whole. */
  readonly initial: boolean;
};

/** A name as words that compare equal however it was printed. */
export type FoldedName = {
  readonly words: readonly NameWord[];
  /** The words as they compare in their own script. */
  readonly plain: readonly string[];
  /** Junior, III, PhD: what was taken off the end. */
  readonly suffix: string;
  /** The text itself where it holds Chinese, Japanese or Korean signs, which stand without spaces; else empty. */
  readonly unspaced: string;
};

/** Folds case, accents, ß, l/1/I, 0/O, rn/m and vv/w; parts double names; drops titles; keeps the order of the words. */
export function foldName(text: string): FoldedName {
  const plain = isAscii(text) ? text : widened(text);
  const pieces = plain
    .toLowerCase()
    .split(/[\s,;:!?"“”„«»()<>[\]/|。、【】「」『』《》…•・؟،؛]+/)
    .flatMap((token) => remember(tokens, token, trimmed));
  const { kept, suffix } = withoutTitles(pieces);
  const words = kept.flatMap((piece) => remember(folded, piece, wordsOf));
  return { words, plain: words.map((word) => word.native), suffix, unspaced: eastAsian.test(plain) ? plain : '' };
}

/** The same words come again in subject after subject, so each is taken apart and folded once. */
const tokens = new Map<string, readonly string[]>();
const folded = new Map<string, readonly NameWord[]>();
const wordsRemembered = 20_000;

function remember<T>(known: Map<string, T>, word: string, make: (word: string) => T): T {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = make(word);
  if (known.size >= wordsRemembered) known.clear();
  known.set(word, made);
  return made;
}

/** Whether two words are one, and how plainly: as they stand, or only by the way one script is written in another. */
export function sameWord(a: NameWord, b: NameWord): 'exactly' | 'loosely' | null {
  if (a.native === b.native) return 'exactly';
  if (a.latin && b.latin) {
    if (a.spelt === null && b.spelt === null) return null;
    return a.spelt === b.native || a.native === b.spelt || a.spelt === b.spelt ? 'exactly' : null;
  }
  if (a.latin === b.latin) return null;
  const [latin, foreign] = a.latin ? [a, b] : [b, a];
  const readings = latinReadings(foreign.raw);
  return readings.includes(latin.native) || (latin.spelt !== null && readings.includes(latin.spelt)) ? 'loosely' : null;
}

/** Two words printed as one: `Anne Marie` is `Annemarie`. */
export function joinedWord(words: readonly NameWord[]): NameWord {
  return { ...makeWord(words.map((word) => word.raw).join('')), glued: words.at(-1)?.glued ?? false };
}

/** Wide, bold and other dressed-up letters become plain ones; what nobody sees (soft hyphens, marks of direction) goes, and Thai’s Mr. */
function widened(text: string): string {
  return text
    .replace(/[´`ʼ‘’ʻ′׳]/g, "'")
    .normalize('NFKC')
    .replace(/\u034f|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]|\ufe0f|\ufeff/g, '')
    .replace(/คุณ(?=[\u0e00-\u0e7f])/g, '');
}

/** Words without the signs around them; initials and titles written together come apart: `J.R.`, `Dr.Jonh`. */
function trimmed(word: string): readonly string[] {
  const bare = word.replace(/^[.\-–—'’*]+|[.\-–—'’*]+$/g, '').replace(/'s$|-(?:san|sama|chan|kun|ji|nim|ssi)$/, '');
  if (bare === '') return [];
  if (!bare.includes('.') || isTitle(bare.replaceAll('-', ''))) return [bare];
  const pieces = bare.split('.').filter((piece) => piece !== '');
  return pieces.slice(0, -1).every((piece) => isLetter(piece) || isTitle(piece)) ? pieces : [pieces.join('')];
}

function withoutTitles(pieces: readonly string[]): { readonly kept: readonly string[]; readonly suffix: string } {
  const kept: string[] = [];
  let titled = false;
  for (const piece of pieces) {
    const title: boolean = isTitle(piece.replaceAll('-', '')) || (titled && isFaculty(piece));
    if (!title) kept.push(piece);
    titled = title;
  }
  while (isNameOrTitle(kept[0] ?? '') && wholeWords(kept.slice(1)) >= 2) kept.shift();
  const suffix: string[] = [];
  while (wholeWords(kept.slice(0, -1)) >= 2) {
    const last = kept.at(-1) ?? '';
    if (isSuffix(last)) suffix.unshift(last);
    else if (!isHonorificBehind(last)) break;
    kept.pop();
  }
  return { kept, suffix: suffix.join(' ') };
}

function wholeWords(words: readonly string[]): number {
  return words.reduce((count, word) => count + (isLetter(word) ? 0 : 1), 0);
}

function wordsOf(piece: string): readonly NameWord[] {
  const parts = piece
    .replaceAll("'", '')
    .split(/[-‐‑–־]/)
    .filter((part) => part !== '');
  return parts.map((part, at) => ({ ...makeWord(part), glued: at < parts.length - 1 }));
}

function makeWord(raw: string): NameWord {
  const latin = !/[^\0-\u036f\u1e00-\u1eff]/.test(raw);
  return {
    native: latin ? foldLetters(raw) : foldForeign(raw),
    spelt: latin ? speltOut(raw) : null,
    raw,
    latin,
    glued: false,
    initial: isLetter(raw),
  };
}

function isLetter(word: string): boolean {
  return word.length === 1 && word < '\u0590';
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
