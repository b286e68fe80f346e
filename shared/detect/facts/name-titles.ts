const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Forms of address and academic titles that are nobody's name, without their full stops, by language. */
const titles = setOf([
  'mr mrs ms miss mx sir madam dame dr doctor prof professor mister rev reverend hon',
  'frau herr herrn fräulein familie fr hr dipl dipling diplkfm univ',
  'madame monsieur mademoiselle messieurs mesdames mme mlle mm docteur maître',
  'señor señora señorita sr sra srta dª doña dña dra',
  'signor signora signore signorina sig sigra signa sigg dott dottssa dottore dottoressa avv egr gentma',
  'mevrouw mevr mw meneer mijnheer heer dhr drs',
  'senhor senhora exmo exma ilmo ilma',
  'fru frk fröken frøken herra rouva neiti',
  'pani panna panie paní pane slečna mgr judr mudr phdr rndr inż',
  'asszony kisasszony domnule domnul doamna doamnă dl dna gospodin gospođa gospa',
  'sayın bayan hanımefendi beyefendi κύριε κυρία κύριος κυριε κυρια κυριος κος κα δρ',
  'господин госпожа господину госпоже гн гжа пане пані добродію',
  'bapak ibu yth мр др',
  'מר גב גברת אדון דר السيد السيدة سيد سيدة الأستاذ الأستاذة الدكتور الدكتورة الآنسة श्री श्रीमती คุณ',
]);

/** Words that are a title in one country and somebody's name in another: `Don`, `Pan`, `Bay`, `Ing`. */
const namesToo = setOf(['don pan pán bay bey ing ma pak bu úr mag sig anh chị ông bà пан']);

/** What stands behind a doctor's title: `Dr. med.`, `Dr. rer. nat.`, `Dipl.-Ing.` */
const faculties = setOf(['med phil rer nat jur habil ing hc vet oec pol theol techn dr inf kfm wiwi']);

/** What stands behind a name and tells father from son, or a degree. */
const suffixes = setOf(['jr jnr snr ii iii iv phd md esq msc bsc mba llm dds cpa']);

/** Honorifics that Turkish and Japanese put behind a name. */
const behind = setOf(['bey hanım efendi sensei']);

const bare = (word: string): string => (word.includes('.') ? word.replaceAll('.', '') : word);

/** True for a form of address that is nobody's name, in lower case, with full stops or without. */
export const isTitle = (word: string): boolean => titles.has(bare(word));

/** True for a form of address that may as well be a name, so that it is one only in front of a whole name. */
export const isNameOrTitle = (word: string): boolean => namesToo.has(bare(word));

/** True for what follows a title of a doctor or an engineer. */
export const isFaculty = (word: string): boolean => faculties.has(bare(word));

/** True for a generation or a degree behind a name. */
export const isSuffix = (word: string): boolean => suffixes.has(bare(word));

/** True for an honorific behind a name. */
export const isHonorificBehind = (word: string): boolean => behind.has(word);
