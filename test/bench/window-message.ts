import { addressOf, companyMail } from './corpus/company-mail.ts';
import type { CorpusSize } from './corpus/corpus-size.ts';
import { timeOf } from './corpus/mail-time.ts';
import type { SeededNumbers } from './corpus/seeded-numbers.ts';

const companies = 5000;
const beginnings = ['Al', 'Bor', 'Cen', 'Dor', 'El', 'Far', 'Gar', 'Hol', 'In', 'Jor', 'Kel', 'Lun', 'Mar', 'Nor', 'Or', 'Pel'];
const middles = ['a', 'ba', 'do', 'e', 'gi', 'ka', 'li', 'mo', 'ne', 'o', 'ra', 'si', 'ta', 'u', 'va', 'zo'];
const ends = ['bank', 'books', 'craft', 'fit', 'garden', 'home', 'lux', 'mart', 'news', 'phone', 'rent', 'shop', 'sport', 'tech'];

/** The n-th message of a mailbox that fills every list: thousands of companies, and one message in a hundred at another one's address. */
export function windowMessage(n: number, size: CorpusSize, random: SeededNumbers): string {
  const company = companyAt(random.below(companies));
  const given = random.below(100) === 0 ? companyAt(random.below(companies)) : company;
  return companyMail({ company, to: addressOf(given), at: timeOf(n, size, random) }, size, random);
}

/** One of the companies, as its domain begins. */
export function companyAt(n: number): string {
  const part = (list: readonly string[], k: number): string => list[k % list.length] ?? '';
  return `${part(beginnings, n)}${part(middles, Math.floor(n / 16))}${part(ends, n * 5 + Math.floor(n / 256))}${n}`.toLowerCase();
}
