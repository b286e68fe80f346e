import { editDistance } from './edit-distance.ts';
import { factLimits } from './limits.ts';

type NameWord = { readonly folded: string; readonly letters: number };
type Wanted = { readonly key: string; readonly names: readonly (readonly NameWord[])[]; readonly longest: number };

/** Two to four words that are spelled nearly, but not quite, like one of the names: as written, each once. */
export const nearSpellings = (text: string, names: readonly string[]): readonly string[] => {
  const wanted = wantedFor(names);
  if (wanted.names.length === 0) return [];
  const words = capitalised(text, wanted.longest);
  const found: string[] = [];
  for (let i = 0; i < words.length && found.length < factLimits.names; i += 2) {
    for (const name of wanted.names) {
      const spelled = spelledAt(text, words, i, name);
      if (spelled !== '' && !found.includes(spelled)) found.push(spelled);
    }
  }
  return found;
};

/** True when a word of the text is, or nearly is, a word of one of the names. */
export const resembles = (written: string, names: readonly string[]): boolean => {
  const parts = written.split(' ');
  return wantedFor(names).names.some((words) =>
    words.some((word) => parts.some((part) => distanceTo(part, 0, part.length, word) >= 0)),
  );
};

/** The names are the same ones for a whole scan, so the last preparation is kept. */
const wantedFor = (names: readonly string[]): Wanted => {
  const key = names.join('\n');
  if (prepared.key !== key) prepared = prepare(key, names);
  return prepared;
};

/** Names of one word are left out: alone they would be found in every other sentence. */
const prepare = (key: string, names: readonly string[]): Wanted => {
  const split = names
    .map((name) =>
      name
        .split(/[\s,]+/)
        .map(fold)
        .filter((word) => word.length > 1),
    )
    .filter((words) => words.length >= 2 && words.length <= 4)
    .flatMap((words) => (words.length === 2 ? [words, [...words].reverse()] : [words]));
  return {
    key,
    names: split.map((words) => words.map((folded) => ({ folded, letters: lettersIn(folded, 0, folded.length) }))),
    longest: Math.max(0, ...split.flat().map((word) => word.length)) + 2,
  };
};

let prepared: Wanted = { key: '', names: [], longest: 0 };

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();

/** Which of a–z stand in a word, as bits: two words further apart than the edits allow differ here at once. */
const lettersIn = (text: string, from: number, to: number): number => {
  let bits = 0;
  for (let i = from; i < to; i += 1) {
    const code = (text.charCodeAt(i) | 32) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
};

/** Where words with a capital (or of a script without capitals) and of about the right length begin and end, in turn. */
const capitalised = (text: string, longest: number): readonly number[] => {
  const places: number[] = [];
  const length = text.length;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    const from = at;
    at += 1;
    if (signKind(code) !== letter) continue;
    while (at < length && signKind(text.charCodeAt(at)) !== other) at += 1;
    if (at - from > 1 && at - from <= longest && isCapital(code)) places.push(from, at);
  }
  return places;
};

const other = 0;
const letter = 1;
const insideWord = 2;

/** What each ASCII sign is, looked up: this is asked of every character of every text. */
const asciiKinds: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return letter;
  return code === 39 || code === 45 ? insideWord : other;
});

const signKind = (code: number): number => {
  if (code < 128) return asciiKinds[code] ?? other;
  if (code < 0x2000) return code >= 0xc0 ? letter : other;
  return code === 0x2019 ? insideWord : isLetterBeyond(code) ? letter : other;
};

/** Past the marks, arrows and pictures, the signs of East Asia's punctuation, and emoji (surrogates). */
const isLetterBeyond = (code: number): boolean =>
  code >= 0x2c00 && (code < 0x3000 || code > 0x303f) && (code < 0xd800 || code > 0xdfff) && code < 0xfe00;

const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && String.fromCharCode(code).toLowerCase() !== String.fromCharCode(code)) ||
  code >= 0x3000;

const spelledAt = (text: string, places: readonly number[], index: number, words: readonly NameWord[]): string => {
  let edits = 0;
  let last = -1;
  for (let i = 0; i < words.length; i += 1) {
    const from = places[index + 2 * i];
    const to = places[index + 2 * i + 1];
    const word = words[i];
    if (from === undefined || to === undefined || word === undefined) return '';
    if (last >= 0 && !isGap(text, last, from)) return '';
    const distance = distanceTo(text, from, to, word);
    if (distance < 0) return '';
    edits += distance;
    last = to;
  }
  if (edits === 0 || edits > maxEdits) return '';
  return text.slice(places[index], last).replace(/\s+/g, ' ').slice(0, factLimits.nameAddressed);
};

/** Over all words together: more slips than that are another name. */
const maxEdits = 3;

/** What may stand between two words of one name: white space, a comma, a middle initial. */
const isGap = (text: string, from: number, to: number): boolean =>
  to - from <= 8 && /^[ \t\u00a0,]{1,3}(?:\p{Lu}\.? {1,2})?$/u.test(text.slice(from, to));

/** Edits to the name's word, or -1 when they are more than its length allows: one for three letters, two for more. */
const distanceTo = (text: string, from: number, to: number, word: NameWord): number => {
  const allowed = word.folded.length <= 3 ? 1 : 2;
  if (Math.abs(to - from - word.folded.length) > allowed + 1) return -1;
  if (bitCount(lettersIn(text, from, to) & ~word.letters) > allowed) return -1;
  return editDistance(fold(text.slice(from, to)), word.folded, allowed);
};

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};
