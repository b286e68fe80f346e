import { endOfComment, endOfQuoted, unquoted } from './scan-text.ts';

const maxGroups = 64;

/**
 * Splits an Authentication-Results value into its `;` groups of words. Comments (nested, RFC 5322 §3.2.2) are dropped, quoted
 * strings stay one word, and `dkim = pass` with white space around the sign is one word too, as RFC 8601 §2.2 allows.
 */
export const authenticationWords = (value: string): readonly (readonly string[])[] => {
  const groups: string[][] = [];
  let words: string[] = [];
  let word = '';
  const length = value.length;
  let at = 0;
  while (at < length && groups.length < maxGroups) {
    const code = value.charCodeAt(at);
    if (code > 32 && code !== 59 && code !== 40 && code !== 34) {
      const end = plainEnd(value, at);
      word += value.slice(at, end);
      at = end;
      continue;
    }
    if (code === 34) {
      const end = endOfQuoted(value, at);
      word += end < 0 ? '' : unquoted(value.slice(at + 1, end)).replaceAll('=', '_');
      at = end < 0 ? length : end + 1;
      continue;
    }
    if (word !== '') pushWord(words, word);
    word = '';
    if (code === 40) {
      const end = endOfComment(value, at);
      at = end < 0 ? length : end + 1; // a comment without end swallows the rest: better no result than a forged one
      continue;
    }
    at += 1;
    if (code !== 59) continue;
    groups.push(words);
    words = [];
  }
  if (word !== '') pushWord(words, word);
  if (groups.length < maxGroups) groups.push(words);
  return groups;
};

const plainEnd = (value: string, from: number): number => {
  const length = value.length;
  let at = from + 1;
  while (at < length) {
    const code = value.charCodeAt(at);
    if (code <= 32 || code === 59 || code === 40 || code === 34) return at;
    at += 1;
  }
  return at;
};

const pushWord = (words: string[], word: string): void => {
  const last = words[words.length - 1];
  const joins =
    last !== undefined && (word.charCodeAt(0) === 61 || (last.charCodeAt(last.length - 1) === 61 && !word.includes('=')));
  if (joins) words[words.length - 1] = last + word;
  else words.push(word);
};
