import { type CyrillicSystem, cyrillicSystems } from './cyrillic-letters.ts';
import { foldLetters } from './fold-letters.ts';
import { type GreekSystem, greekFirstPairs, greekSystems } from './greek-letters.ts';

const remembered = new Map<string, readonly string[]>();
const wordsRemembered = 20_000;
/** No name is longer, and each reading costs a walk over the word. */
const longestWord = 40;

/**
 * Every way the usual systems write a Cyrillic or Greek word in Latin letters, folded; none for any other script. Only asked
 * when a Latin spelling has to be held against another script, which is rare, and each word is worked out once.
 */
export function latinReadings(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const readings = [...new Set(readingsOf(word).map(foldLetters))].filter((reading) => reading !== '');
  if (remembered.size >= wordsRemembered) remembered.clear();
  remembered.set(word, readings);
  return readings;
}

function readingsOf(word: string): readonly string[] {
  if (word.length > longestWord) return [];
  if (/^(?:[\u0400-\u04ff']|\u0301)+$/.test(word)) {
    const bare = word.replaceAll('\u0301', '');
    return withX(cyrillicSystems.flatMap((system) => cyrillic(bare, system)));
  }
  const greek = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ς', 'σ');
  return /^[α-ω]+$/.test(greek) ? greekSystems.flatMap((system) => greekWord(greek, withDialytika(word), system)) : [];
}

/** Endings that every country writes as it pleases: `Юрий` is Yuri, Yury, Yuriy, Yurij. */
const endings = ['i', 'y', 'iy', 'ij', 'yi', 'yj', 'ii'];

const opening: ReadonlyMap<string, string> = new Map([
  ['є', 'ye'],
  ['ї', 'yi'],
  ['й', 'y'],
  ['ю', 'yu'],
  ['я', 'ya'],
]);

function cyrillic(word: string, system: CyrillicSystem): readonly string[] {
  const open = /[иы]й$/.test(word);
  const stem = transliterated(open ? word.slice(0, -2) : word, system);
  if (open) return endings.map((ending) => stem + ending);
  // ё is mostly printed as е, and read as o after a hissing sound: Горбачёв is Gorbachev and Gorbatschow.
  const plain = word.includes('ё') ? [transliterated(word.replaceAll('ё', 'е'), system)] : [];
  const hissing = /[жчшщ][её]/.test(word) ? [transliterated(word.replace(/([жчшщ])[её]/g, '$1о'), system)] : [];
  // Ukrainian passports write these with y at the beginning of a word and with i elsewhere (resolution 55 of 2010).
  const first = opening.get(word.charAt(0));
  const opened = first === undefined ? [] : [first + transliterated(word.slice(1), system)];
  return [
    stem,
    ...plain,
    ...hissing,
    ...opened,
    ...(word.endsWith('ия') ? [`${transliterated(word.slice(0, -2), system)}ia`] : []),
  ];
}

function transliterated(word: string, { letters, openE }: CyrillicSystem): string {
  let latin = '';
  let before = '';
  for (const letter of word) {
    const opens = letter === 'е' && (before === '' || 'аеёиоуыэюяъь'.includes(before));
    latin += opens ? openE : (letters.get(letter) ?? '');
    before = letter;
  }
  return latin;
}

/** кс is x in most Latin names: Alexander, Maxim. */
function withX(readings: readonly string[]): readonly string[] {
  return readings.flatMap((reading) => (reading.includes('ks') ? [reading, reading.replaceAll('ks', 'x')] : [reading]));
}

/** Where a dialytika (or an accent on the first vowel) keeps two vowels apart: they are no pair. */
function withDialytika(word: string): ReadonlySet<number> {
  const apart = new Set<number>();
  for (const [at, letter] of [...word.normalize('NFC')].entries()) {
    if ('ϊϋΐΰ'.includes(letter)) apart.add(at - 1);
    if ('άέήό'.includes(letter)) apart.add(at);
  }
  return apart;
}

function greekWord(word: string, apart: ReadonlySet<number>, system: GreekSystem): readonly string[] {
  let latin = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = word.slice(at, at + 2);
    const read = at === 0 ? (greekFirstPairs.get(pair) ?? system.get(pair)) : system.get(pair);
    if (pair.length === 2 && read !== undefined && !apart.has(at)) {
      latin += read;
      at += 1;
    } else latin += system.get(word.charAt(at)) ?? '';
  }
  return [latin];
}
