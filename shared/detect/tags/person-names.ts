import { editDistance } from '../facts/edit-distance.ts';
import { isNobody } from '../facts/name-words.ts';
import { foldName, type NameWord, sameWord } from './fold-name.ts';
import { latinReadings } from './latin-readings.ts';
import { lettersApart } from './letters-apart.ts';
import { bearsName, foldFor, type NamePattern, namePattern } from './name-match.ts';
import { areNicknames, isGivenName, type NicknameRows } from './nicknames.ts';

const anyone = new Set(
  'traveller mitglied freunde client ami socio utente info office sales support recipients undisclosed hide mailbox'.split(' '),
);

/** Whether a greeting names somebody who is plainly not the person: two words at least, none like a word of a true name. */
export function isAnotherPerson(greeting: string, trueNames: readonly string[]): boolean {
  if (trueNames.length === 0 || greeting.includes('@')) return false;
  const words = wholeWords(greeting);
  if (words.length < 2 || words.length > 4 || words.some((word) => isAnyone(word.raw) || /\d/.test(word.raw))) return false;
  const own = trueNames.flatMap((name) => ownName(name).words);
  // A name in signs that we cannot read aloud (漢字, عربي) may be the person's own, written their way.
  if (!own.some((mine) => isReadable(mine) === isReadable(words[0] ?? mine))) return false;
  return !words.some((word) => own.some((mine) => alike(word, mine)));
}

function wholeWords(name: string): readonly NameWord[] {
  return foldName(name).words.filter((word) => !word.initial);
}

type OwnName = { readonly words: readonly NameWord[]; readonly pattern: NamePattern | null };

/** True names are few and asked about for every name in the mailbox, so they are folded once. */
function ownName(name: string): OwnName {
  const known = ownNames.get(name);
  if (known !== undefined) return known;
  const made = { words: wholeWords(name), pattern: namePattern(name) };
  if (ownNames.size >= ownNamesKept) ownNames.clear();
  ownNames.set(name, made);
  return made;
}

const ownNames = new Map<string, OwnName>();
const ownNamesKept = 200;

function isAnyone(word: string): boolean {
  return anyone.has(word) || isNobody(word);
}

/** Latin, Greek and Cyrillic can be held against each other. */
function isReadable(word: NameWord): boolean {
  return word.raw < '\u0530';
}

function alike(word: NameWord, mine: NameWord): boolean {
  if (sameWord(word, mine) !== null || areNicknames(word.native, mine.native)) return true;
  if (word.latin === mine.latin) return nearly(word.native, mine.native);
  const [latin, foreign] = word.latin ? [word, mine] : [mine, word];
  return latinReadings(foreign.raw).some((reading) => nearly(reading, latin.native) || areNicknames(reading, latin.native));
}

function nearly(word: string, mine: string): boolean {
  if ((word.length >= 3 && mine.startsWith(word)) || (mine.length >= 3 && word.startsWith(mine))) return true;
  return mine.length >= 4 && lettersApart(word, mine, 2) <= 2;
}

/**
 * How a spelling relates to a true name: `same` (folds to it, or uses a pet name for a given name), `misspelt` with its number of
 * slips (each word within two of its counterpart, two neighbours swapped being one; not merely shortened), or null when it is another name.
 */
export function spellingOf(
  text: string,
  trueName: string,
  nicknames: NicknameRows = [],
): { readonly kind: 'same' } | { readonly kind: 'misspelt'; readonly edits: number } | null {
  const { pattern, words: mine } = ownName(trueName);
  if (pattern !== null && bearsName(foldFor(text, 'display'), pattern, 'display')) return { kind: 'same' };
  const words = wholeWords(text);
  if (words.length !== mine.length || words.length < 2) return null;
  const turned = [...words].reverse();
  const [straight, reversed] = [editsBetween(words, mine, nicknames), editsBetween(turned, mine, nicknames)];
  const edits = straight === null ? reversed : reversed === null ? straight : Math.min(straight, reversed);
  if (edits === null) return null;
  if (edits === 0) return { kind: 'same' };
  return { kind: 'misspelt', edits: soundsAlike(words, mine) || soundsAlike(turned, mine) ? 1 : edits };
}

/** `Stephan` and `Stefan`, `Katherine` and `Catharine`: any clerk writes one for the other, so it counts as a single slip. */
function soundsAlike(words: readonly NameWord[], mine: readonly NameWord[]): boolean {
  return words.every((word, at) => sound(word.native) === sound(mine[at]?.native ?? ''));
}

function sound(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('ck', 'k')
    .replaceAll('y', 'i')
    .replaceAll('ie', 'i')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
}

function editsBetween(words: readonly NameWord[], mine: readonly NameWord[], nicknames: NicknameRows): number | null {
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const own = mine[at];
    if (own === undefined) return null;
    if (sameWord(word, own) !== null) continue;
    const edits = slips(word.native, own.native, nicknames);
    if (edits === null) return null;
    sum += edits;
  }
  return sum;
}

function slips(word: string, own: string, nicknames: NicknameRows): number | null {
  if (areNicknames(word, own, nicknames)) return 0;
  if (isGivenName(word, nicknames) || own.startsWith(word) || word.startsWith(own)) return null;
  if (isInflected(word, own)) return null;
  const edits = editDistance(word, own, 2);
  return edits < 0 || (edits === 2 && own.length < 5 && !sameLetters(word, own)) ? null : edits;
}

/** How languages that call people in a case of their own change a name's end: Marek is Marku, Anna Anno, Γιώργος Γιώργε, Юрий Юрию. */
const caseEndings: readonly (readonly [ending: string, called: readonly string[]])[] = [
  ['a', ['o', 'u', 'y', 'e', 'i', 'ou', 'ovi', 'ej']],
  ['ek', ['ku', 'kovi']],
  ['ec', ['ce', 'cu', 'covi']],
  ['os', ['e', 'o', 'ou']],
  ['us', ['e', 'i']],
  ['y', ['emu', 'ego', 'ym']],
  ['а', ['о', 'у', 'ы', 'е', 'и', 'ой', 'ою']],
  ['я', ['ю', 'е', 'и', 'ей', 'є']],
  ['й', ['ю', 'я', 'е', 'ем', 'єм']],
  ['ь', ['ю', 'я', 'е']],
  ['ий', ['ого', 'ому', 'им']],
  ['οσ', ['ε', 'ο', 'ου']],
  ['ησ', ['η']],
];

function isInflected(word: string, own: string): boolean {
  return caseEndings.some(
    ([ending, called]) => own.endsWith(ending) && called.some((end) => word === own.slice(0, -ending.length) + end),
  );
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
