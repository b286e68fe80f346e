import { greetings, halfGreetings, isFurtherWord, longestGreeting } from './greeting-words.ts';
import { isNameOrTitle, isTitle } from './name-titles.ts';
import { isNobody, isParticle } from './name-words.ts';

/** The name a line greets, without titles, as written; empty when it greets nobody by name. */
export const greetedName = (line: string): string => {
  const end = wordEnd(line, 0);
  if (end > longestGreeting) return '';
  const first = line.slice(0, end).toLowerCase();
  const rest = afterGreeting(line, end, first);
  if (rest === null) return end < line.length && isTitle(first) ? titledName(line.slice(end)) : '';
  const phrase = nameEnd(rest.text);
  // "Hi, Jaen Doe has written to you" speaks of somebody: behind a sign the name must end in one.
  if (rest.parted && !phrase.closed) return '';
  const name = nameOf(phrase.text, phrase.closed);
  return name !== '' && isVocative(phrase.text, name, rest.parted) ? name : '';
};

/** "Madame Dupont," and "Panie Łukasik,": a title alone greets where a whole name and a sign, or nothing, follow it. */
const titledName = (rest: string): string => {
  const phrase = nameEnd(rest);
  if (!phrase.closed) return '';
  const name = nameOf(phrase.text, false);
  return name.includes(' ') && isVocative(phrase.text, name, true) ? name : '';
};

/** The name that a whole line is, with or without a sign behind it; empty for any other line, and for one that greets. */
export const loneName = (line: string): string => {
  const first = line.slice(0, wordEnd(line, 0)).toLowerCase();
  if (isTitle(first) || greetings.has(withoutSign(first)) || greetings.has(first)) return '';
  const bare = line.replace(/[\s,:!]+$/, '');
  const name = bare.length > 60 ? '' : nameOf(bare, false);
  return name.includes(' ') && bare.endsWith(name) ? name : '';
};

/** True for a line that greets and names nobody: "Hello,", "Guten Tag!" */
export const isBareGreeting = (line: string): boolean => {
  const end = wordEnd(line, 0);
  const rest = end > longestGreeting ? null : afterGreeting(line, end, line.slice(0, end).toLowerCase());
  return rest !== null && !/\p{L}/u.test(rest.text);
};

type Rest = { readonly text: string; readonly parted: boolean };

/** What follows a greeting and its further words ("Guten Tag", "Добрый день"); `parted` when a sign stands before it. */
const afterGreeting = (line: string, end: number, word: string): Rest | null => {
  // "Gent.", "Exmo.": the sign of an abbreviation parts nothing.
  const first = greetings.has(word) ? word : withoutSign(word);
  if (!greetings.has(first)) return null;
  let at = end;
  let parted = first !== word;
  while (!parted && at < line.length) {
    const to = wordEnd(line, at + 1);
    const word = line.slice(at + 1, to);
    if (!isFurtherWord(withoutSign(word))) break;
    at = to;
    parted = isSign(word.charCodeAt(word.length - 1));
  }
  return at === end && halfGreetings.has(first) ? null : { text: line.slice(at), parted };
};

/** What the mail says right after a name that it does not speak to: "Hello Jaen Doe here", "Hi Jaen Doe from Acme". */
const speaksOfItself = /^(?:here|from|speaking|writing|hier|von|ici|de chez|aquí|qui|här|her)(?:[ .,!]|$)/;

const isVocative = (phrase: string, name: string, parted: boolean): boolean => {
  const behind = phrase.slice(phrase.indexOf(name) + name.length).trim();
  if (behind === '') return true;
  // Behind a sign nothing may follow the name but what is no word: "Hello! Jaen Doe 👋"
  return parted ? !/\p{L}/u.test(behind) : !speaksOfItself.test(behind);
};

const isSign = (code: number): boolean =>
  code === 44 || code === 58 || code === 33 || code === 46 || code === 47 || code === 0x60c || code === 0xff0c || code === 0xff01; // , : ! . / ، ， ！

const withoutSign = (word: string): string => (isSign(word.charCodeAt(word.length - 1)) ? word.slice(0, -1) : word);

const wordEnd = (line: string, from: number): number => {
  let at = from;
  while (at < line.length && !isSpace(line.charCodeAt(at))) at += 1;
  return at;
};

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

/** Up to the sign that ends a greeting. A full stop ends it only after a word that is no initial or title. */
const nameEnd = (rest: string): { readonly text: string; readonly closed: boolean } => {
  for (let i = 0; i < rest.length; i += 1) {
    const character = rest.charAt(i);
    if (',!:;?|–—…<>()[]"/*•，、！：،؛。'.includes(character) && rest.slice(0, i).trim() !== '')
      return { text: rest.slice(0, i), closed: true };
    if (character === '.' && endsSentence(rest, i)) return { text: rest.slice(0, i), closed: true };
  }
  return { text: rest, closed: rest.length < 60 };
};

const endsSentence = (rest: string, at: number): boolean => {
  const word = /\p{L}{3,}$/u.exec(rest.slice(Math.max(0, at - 16), at))?.[0].toLowerCase() ?? '';
  return word !== '' && !isTitle(word) && !isNameOrTitle(word) && !(at + 1 < rest.length && /\p{L}/u.test(rest.charAt(at + 1)));
};

const maxWords = 6;

/** Reads a name off the front: capitalised words and the particles between them; all in small letters only when the greeting closes after it. */
export const nameOf = (phrase: string, closed: boolean): string => {
  const bare = phrase.trim();
  const words = (isLetterCode(bare.charCodeAt(0)) ? bare : bare.replace(/^["'“”„«‘*_@<([]+/, '')).split(/[ \t\u00a0]+/, 14);
  let from = 0;
  while (from < words.length && skips(words, from)) from += 1;
  let to = from;
  while (to < words.length && to - from < maxWords && isNameWord(words[to] ?? '')) to += 1;
  while (to > from && isParticle(words[to - 1] ?? '')) to -= 1;
  if (to === from && closed && words.length - from <= 3) to = words.length;
  const name = words
    .slice(from, to)
    .join(' ')
    .replace(/[,.]+$/, '');
  return isSomebody(words.slice(from, to)) ? name : '';
};

const isLetterCode = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0x2fff;

/** What a company calls whom it then names: "Dear customer Jonh Smiht". */
const addressees: ReadonlySet<string> = new Set(
  'valued|esteemed|customer|member|subscriber|reader|friend|kunde|kundin|mitglied|leser|leserin|client|cliente|clienta|abonné|abonnée|socio|socia|klant|lid|kund|kunde|клиент|читатель'.split(
    '|',
  ),
);
/** Joins two titles: "Mr and Mrs". */
const joining: ReadonlySet<string> = new Set('and|&|und|et|y|e|en|och|og'.split('|'));

const skips = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  const lower = word.toLowerCase();
  if (word === '' || isTitle(lower) || isFurtherWord(word) || /^[^\p{L}]+$/u.test(word)) return true;
  const left = words.length - at - 1;
  if (left >= 2 && (addressees.has(lower) || (at > 0 && joining.has(lower)))) return true;
  // "M. Dupont", "D. Ruiz": before one word a form of address, before two an initial as likely.
  return (isNameOrTitle(lower) && left >= 2) || (left === 1 && /^[mdkг]\.?$/.test(lower)) || /^d\.?ª$/.test(lower);
};

const isNameWord = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || isParticle(word);

const isSomebody = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.every((word) => /^(?:\p{L}\.){1,4}$|^[\p{L}\p{M}'’‘`´ʼ׳״\-‐‑\d]{1,40}\.?$/u.test(word) && !isNobody(word.toLowerCase()));
