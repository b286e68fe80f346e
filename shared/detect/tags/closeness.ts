import { mainLabel } from '../../companies/registrable-domain.ts';
import { lettersApart } from './letters-apart.ts';
import { foldWord, tellingWords } from './likeness.ts';

/** How closely a mark's text follows a company's name: the whole name, the name within more, its beginning or a slip, an abbreviation; 0: not at all. */
export type Closeness = 0 | 1 | 2 | 3 | 4;

/** Words that say what a place is, not whose: they name a company only where its whole name is the word. */
const sorts = new Set(
  'news newsletter shop shopping store order orders mail email spam junk info forum forums list lists test travel game games account login web online social misc private public work bank service services club team jobs photo foto music film deal deals gift free trial download kauf laden reise spiele bestellung achat tienda compras negozio'.split(
    ' ',
  ),
);

/** How closely the mark names this domain. */
export function closenessToDomain(mark: string, domain: string): Closeness {
  return closest(mark, foldWord(mainLabel(domain)), initialsOf(mainLabel(domain).split(/[-_]/)));
}

/** How closely the mark names the company as it calls itself. */
export function closenessToName(mark: string, name: string): Closeness {
  const words = tellingWords(name);
  return closest(mark, words.join(''), initialsOf(words));
}

function initialsOf(words: readonly string[]): string {
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}

function closest(mark: string, company: string, initials: string): Closeness {
  if (company.length < 2) return 0;
  let best: Closeness = 0;
  for (const text of textsOf(mark)) {
    const found = compare(text, company, initials);
    if (found > best) best = found;
  }
  return best;
}

// A mark is compared with one company after the other.
let last: { readonly mark: string; readonly texts: ReadonlySet<string> } = { mark: '', texts: new Set() };

function textsOf(mark: string): ReadonlySet<string> {
  if (mark !== last.mark) last = { mark, texts: textsIn(mark) };
  return last.texts;
}

/** The mark as one word, and its pieces; each also without the year or number at its end. */
function textsIn(mark: string): ReadonlySet<string> {
  const pieces = [mark, ...mark.split(/[^\p{L}\p{N}]+/u)].map(foldWord);
  return new Set(pieces.flatMap((text) => [text, text.replace(/\d+$/, '')]).filter((text) => /\p{L}/u.test(text)));
}

function compare(text: string, company: string, initials: string): Closeness {
  if (text === company) return 4;
  if (sorts.has(text)) return 0;
  if (text.length >= 4 && (text === `${company}s` || company === `${text}s`)) return 4;
  if (company.length >= 4 && text.includes(company) && !sorts.has(company)) return 3;
  if (text.length >= 4 && (company.startsWith(text) || (text.length >= 6 && company.includes(text)))) return 2;
  if (isSlip(text, company)) return 2;
  return isAbbreviation(text, company, initials) ? 1 : 0;
}

/** One letter wrong, missing or too many in a name long enough to tell. */
function isSlip(text: string, company: string): boolean {
  if (text.length < 5 || company.length < 5) return false;
  const most = Math.min(text.length, company.length) >= 10 ? 2 : 1;
  return lettersApart(text, company, most) <= most;
}

/** Its consonants (`lmphs` for lamphouse), or the first letters of its words. */
function isAbbreviation(text: string, company: string, initials: string): boolean {
  if (text.length >= 2 && text === initials) return true;
  if (text.length < 3 || text.charAt(0) !== company.charAt(0)) return false;
  const consonants = company.charAt(0) + company.slice(1).replace(/[aeiouy]/g, '');
  const shorter = company.charAt(0) + company.slice(1).replace(/[aeiou]/g, '');
  return text === consonants || text === shorter || (text.length >= 4 && consonants.startsWith(text));
}
