const alphabet = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'];

/** One way of writing Cyrillic in Latin letters: letters by letter, and what е becomes at the start and after a vowel. */
export type CyrillicSystem = { readonly letters: ReadonlyMap<string, string>; readonly openE: string };

/** Rows of Latin letters in the order of the Russian alphabet; `-` is a letter that is left out. */
const system = (row: string, openE: string, more: readonly (readonly [string, string])[] = []): CyrillicSystem => {
  const latin = row.split(' ');
  const letters = new Map(alphabet.map((letter, at) => [letter, latin[at] === '-' ? '' : (latin[at] ?? '')]));
  for (const [letter, written] of [...common, ...more]) letters.set(letter, written);
  return { letters, openE };
};

/** Letters of other languages than Russian, written the same in every system unless that says otherwise. */
const common: readonly (readonly [string, string])[] = [
  ...([
    ['і', 'i'],
    ['ї', 'i'],
    ['є', 'ie'],
    ['ґ', 'g'],
    ['ў', 'u'],
    ['ј', 'j'],
    ['љ', 'lj'],
    ['њ', 'nj'],
  ] as const),
  ...([
    ['ћ', 'c'],
    ['ђ', 'dj'],
    ['џ', 'dz'],
    ['ѓ', 'gj'],
    ['ќ', 'kj'],
    ['ѕ', 'dz'],
    ['ѐ', 'e'],
    ['ѝ', 'i'],
    ["'", ''],
  ] as const),
];

const ukrainian = [
  ['г', 'h'],
  ['и', 'y'],
  ['ї', 'yi'],
  ['є', 'ye'],
  ['й', 'i'],
  ['ь', ''],
] as const;

/**
 * The usual systems, their diacritics already off: ISO 9:1995; scholarly (ISO/R 9), as Czech, Croatian and Slovene readers know it;
 * BGN/PCGN; ICAO Doc 9303 (passports since 2013) and the passports before; German press; French passports and press; Polish;
 * Ukrainian (2010) in passports and BGN; Bulgarian (2009); Serbian and Macedonian.
 */
export const cyrillicSystems: readonly CyrillicSystem[] = [
  system('a b v g d e e z z i j k l m n o p r s t u f h c c s s - y - e u a', 'e', [
    ['ї', 'i'],
    ['є', 'e'],
  ]),
  system('a b v g d e e z z i j k l m n o p r s t u f ch c c s sc - y - e ju ja', 'e', [
    ['ї', 'ji'],
    ['є', 'je'],
  ]),
  system('a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya', 'ye'),
  system('a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia', 'e'),
  system('a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya', 'e'),
  system('a b v g d e yo zh z i i k l m n o p r s t u f h ts ch sh sch - y - e yu ia', 'e'),
  system('a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja', 'je', [
    ['ї', 'ji'],
    ['є', 'je'],
  ]),
  system('a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia', 'ie'),
  system('a b w g d e jo z z i j k l m n o p r s t u f ch c cz sz szcz - y - e ju ja', 'je', [
    ['ї', 'ji'],
    ['є', 'je'],
  ]),
  system('a b v h d e yo zh z y i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia', 'e', [
    ...ukrainian,
    ['ї', 'i'],
    ['є', 'ie'],
  ]),
  system('a b v h d e yo zh z y y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya', 'e', [...ukrainian, ['й', 'y']]),
  system('a b w h d e jo sch s y j k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja', 'e', [...ukrainian, ['й', 'j']]),
  system('a b v g d e yo zh z i y k l m n o p r s t u f h ts ch sh sht a y y e yu ya', 'e'),
  system('a b v g d e e z z i j k l m n o p r s t u f h c c s st - i - e ju ja', 'e', [['ђ', 'd']]),
];
