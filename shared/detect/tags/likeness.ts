import { mainLabel } from '../../companies/registrable-domain.ts';

const legalForms = new Set([
  'inc',
  'llc',
  'ltd',
  'limited',
  'gmbh',
  'ag',
  'sa',
  'sas',
  'sarl',
  'srl',
  'spa',
  'bv',
  'nv',
  'plc',
  'co',
  'corp',
  'kg',
  'se',
  'ab',
  'as',
  'oy',
  'the',
  'and',
  'und',
  'et',
]);

/** Lower-case letters and digits only, accents off: what two spellings of a company have in common. */
export function foldWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a company's name that tell it from others, folded: `The Science & Culture Ltd` → science, culture. */
export function tellingWords(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word.length > 1 && !legalForms.has(word));
}

/**
 * Whether a mark (`acme`, `acme-shop`, `scienceculture`) was plainly made for this company: its text contains the
 * company's label or name, or is the label's beginning of at least four letters. Three letters must match whole.
 */
export function marksCompany(mark: string, domain: string, name: string): boolean {
  const text = foldWord(mark);
  if (text.length < 2) return false;
  const label = foldWord(mainLabel(domain));
  const words = tellingWords(name).join('');
  return [label, words].some((company) => likeCompany(text, company, mark));
}

function likeCompany(text: string, company: string, mark: string): boolean {
  if (company.length < 2) return false;
  if (text === company) return true;
  if (company.length >= 4 && text.includes(company)) return true;
  if (text.length >= 4 && company.includes(text)) return true;
  return mark.split(/[^\p{L}\p{N}]+/u).some((piece) => foldWord(piece) === company);
}
