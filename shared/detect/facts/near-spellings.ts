import { editDistance } from './edit-distance.ts';
import { factLimits } from './limits.ts';

type NameWord = { readonly folded: string; readonly letters: number };
type Token = { readonly from: number; readonly to: number };

/** Two to four words that are spelled nearly, but not quite, like one of the names: as written, each once. */
export const nearSpellings = (text: string, names: readonly string[]): readonly string[] => {
  const wanted = preparedFor(names);
  if (wanted.length === 0) return [];
  const tokens = capitalised(text, wanted);
  const found: string[] = [];
  for (let i = 0; i < tokens.length && found.length < factLimits.names; i += 1) {
    for (const words of wanted) {
      const spelled = spelledAt(text, tokens, i, words);
      if (spelled !== '' && !found.includes(spelled)) found.push(spelled);
    }
  }
  return found;
};

/** True when a word of the text is, or nearly is, a word of one of the names. */
export const resembles = (written: string, names: readonly string[]): boolean =>
  preparedFor(names).some((words) => words.some((word) => written.split(' ').some((part) => distanceTo(part, word) >= 0)));

/** Names of one word are left out: alone they would be found in every other sentence. */
const preparedFor = (names: readonly string[]): readonly (readonly NameWord[])[] => {
  const known = prepared.get(names);
  if (known !== undefined) return known;
  const made = names
    .map((name) =>
      name
        .split(/[\s,]+/)
        .map(fold)
        .filter((word) => word.length > 1),
    )
    .filter((words) => words.length >= 2 && words.length <= 4)
    .flatMap((words) => (words.length === 2 ? [words, [...words].reverse()] : [words]))
    .map((words) => words.map((folded) => ({ folded, letters: lettersOf(folded) })));
  prepared.set(names, made);
  return made;
};

/** The list of names is the same one for a whole scan. */
const prepared = new WeakMap<readonly string[], readonly (readonly NameWord[])[]>();

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();

/** Which of a–z stand in the word, as bits: two words further apart than the edits allow differ here at once. */
const lettersOf = (folded: string): number => {
  let bits = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const code = folded.charCodeAt(i) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
};

/** Words with a capital (or of a script without capitals) of about the right length; small words between them end a name anyway. */
const capitalised = (text: string, wanted: readonly (readonly NameWord[])[]): readonly Token[] => {
  const longest = Math.max(...wanted.flat().map((word) => word.folded.length)) + 2;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    while (at < text.length && isInWord(text.charCodeAt(at))) at += 1;
    if (isCapital(text.charCodeAt(from)) && at - from > 1 && at - from <= longest) tokens.push({ from, to: at });
  }
  return tokens;
};

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;
const isInWord = (code: number): boolean => isLetter(code) || code === 39 || code === 0x2019 || code === 45;
const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && String.fromCharCode(code).toLowerCase() !== String.fromCharCode(code)) ||
  code >= 0x3000;

const spelledAt = (text: string, tokens: readonly Token[], index: number, words: readonly NameWord[]): string => {
  let edits = 0;
  let previous: Token | null = null;
  for (let i = 0; i < words.length; i += 1) {
    const token = tokens[index + i];
    const word = words[i];
    if (token === undefined || word === undefined) return '';
    if (previous !== null && !isGap(text, previous.to, token.from)) return '';
    const distance = distanceTo(text.slice(token.from, token.to), word);
    if (distance < 0) return '';
    edits += distance;
    previous = token;
  }
  const first = tokens[index];
  if (edits === 0 || edits > 3 || first === undefined || previous === null) return '';
  return text.slice(first.from, previous.to).replace(/\s+/g, ' ').slice(0, factLimits.nameAddressed);
};

/** What may stand between two words of one name: white space, a comma, a middle initial. */
const isGap = (text: string, from: number, to: number): boolean =>
  to - from <= 8 && /^[ \t\u00a0,]{1,3}(?:\p{Lu}\.? {1,2})?$/u.test(text.slice(from, to));

/** Edits to the name's word, or -1 when they are more than its length allows: one for three letters, two for more. */
const distanceTo = (written: string, word: NameWord): number => {
  const allowed = word.folded.length <= 3 ? 1 : 2;
  if (Math.abs(written.length - word.folded.length) > allowed + 1) return -1;
  const folded = fold(written);
  if (bitCount(lettersOf(folded) & ~word.letters) > allowed) return -1;
  return editDistance(folded, word.folded, allowed);
};

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};
