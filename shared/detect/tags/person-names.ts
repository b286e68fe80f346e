import { foldName } from './fold-name.ts';
import { lettersApart } from './letters-apart.ts';

const anyone = new Set(
  'customer customers client clients member members friend friends user users subscriber reader readers supporter team all there everyone guest shopper traveller kunde kunden kundin mitglied leser freund freunde client cliente clienti clientes membre ami abonné socio amigo utente iscritto info office sales support recipients undisclosed hide email mailbox'.split(
    ' ',
  ),
);

/** Whether a greeting names somebody who is plainly not the person: two words at least, none like a word of a true name. */
export function isAnotherPerson(greeting: string, trueNames: readonly string[]): boolean {
  if (trueNames.length === 0 || greeting.includes('@')) return false;
  const words = foldName(greeting).plain.filter((word) => word.length > 1);
  if (words.length < 2 || words.length > 4 || words.some((word) => anyone.has(word) || /\d/.test(word))) return false;
  const own = trueNames.flatMap((name) => foldName(name).plain).filter((word) => word.length > 1);
  return !words.some((word) => own.some((mine) => alike(word, mine)));
}

function alike(word: string, mine: string): boolean {
  if (word === mine || (word.length >= 3 && mine.startsWith(word)) || (mine.length >= 3 && word.startsWith(mine))) return true;
  return mine.length >= 4 && lettersApart(word, mine, 2) <= 2;
}

/**
 * How a spelling relates to a true name: `same` (folds to it), `misspelt` with its number of edits (each word within
 * two edits of its counterpart, not merely shortened), or null when it is another name.
 */
export function spellingOf(
  text: string,
  trueName: string,
): { readonly kind: 'same' } | { readonly kind: 'misspelt'; readonly edits: number } | null {
  const words = foldName(text).plain.filter((word) => word.length > 1);
  const mine = foldName(trueName).plain.filter((word) => word.length > 1);
  if (words.length !== mine.length || words.length < 2) return null;
  const straight = editsBetween(words, mine);
  const turned = editsBetween([...words].reverse(), mine);
  const edits = straight === null ? turned : turned === null ? straight : Math.min(straight, turned);
  if (edits === null) return null;
  if (edits === 0) return { kind: 'same' };
  return { kind: 'misspelt', edits: soundsAlike(words, mine) || soundsAlike([...words].reverse(), mine) ? 1 : edits };
}

/** `Stephan` and `Stefan`, `Katherine` and `Catharine`: any clerk writes one for the other, so it counts as a single slip. */
function soundsAlike(words: readonly string[], mine: readonly string[]): boolean {
  return words.every((word, at) => sound(word) === sound(mine[at] ?? ''));
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

function editsBetween(words: readonly string[], mine: readonly string[]): number | null {
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const own = mine[at] ?? '';
    const edits = lettersApart(word, own, 2);
    const shortened = edits > 0 && (own.startsWith(word) || word.startsWith(own));
    if (edits > 2 || shortened || (edits === 2 && own.length < 5 && !sameLetters(word, own))) return null;
    sum += edits;
  }
  return sum;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
