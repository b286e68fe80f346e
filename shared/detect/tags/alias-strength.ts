import type { CompanyBook } from '../../companies/company-book.ts';
import { domainOfAddress, localPart, mainLabel } from '../../companies/registrable-domain.ts';
import { takeApart } from './alias-address.ts';
import { foldWord, marksCompany, tellingWords } from './likeness.ts';
import type { Holder, TagStrength } from './tag.ts';

/** From this many bits on an alias counts as unguessable. */
const unguessableBits = 20;

/** How hard an alias is to guess for someone who knows the person's scheme and the company's name. */
export function aliasStrength(address: string, holder: Holder, companies: CompanyBook): TagStrength {
  const service = companies.aliasServiceOf(domainOfAddress(address));
  const { shape, mark } = takeApart(address, companies);
  if (service !== null && service.tagPart === 'none' && shape === 'plain') return 'unguessable';
  const text = shape === 'plain' ? localPart(address) : mark;
  if (randomBits(text, holder) >= unguessableBits) return 'unguessable';
  if (shape !== 'plain') return 'specific';
  const [first = ''] = mainLabel(holder.domain).split('-').map(foldWord);
  const names = [
    foldWord(mainLabel(holder.domain)),
    first,
    tellingWords(holder.name).join(''),
    tellingWords(holder.name)[0] ?? '',
  ];
  const bare = names.includes(foldWord(text));
  if (bare) return 'guessable';
  if (marksCompany(text, holder.domain, holder.name)) return 'specific';
  return /\d/.test(text) && text.length >= 4 ? 'specific' : 'guessable';
}

/** Bits of the pieces that are neither the company's name nor a pronounceable word. */
function randomBits(text: string, holder: Holder): number {
  const names = [foldWord(mainLabel(holder.domain)), ...tellingWords(holder.name)].filter((name) => name.length > 2);
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((piece) => pieceBits(names.reduce((rest, name) => rest.replace(name, ''), piece)))
    .reduce((sum, bits) => sum + bits, 0);
}

function pieceBits(piece: string): number {
  const digits = piece.replace(/\D/g, '').length;
  const letters = piece.length - digits;
  if (digits === 0) return looksRandom(piece) ? letters * 4.7 : 0;
  if (letters === 0) return digits * 3.3;
  if (/^[a-z]{3,}\d{1,4}$/.test(piece) && !looksRandom(piece.replace(/\d/g, ''))) return digits * 3.3;
  return piece.length * 5.17;
}

/** No word of a European language: hardly any vowels, or four consonants and more in a row twice over. */
function looksRandom(letters: string): boolean {
  if (letters.length >= 3 && !/[aeiouy]/.test(letters)) return true;
  if (letters.length < 5) return false;
  const vowels = letters.replace(/[^aeiouy]/g, '').length;
  return (
    vowels / letters.length < 0.2 ||
    /[^aeiouy]{5}/.test(letters) ||
    /[jqxz][^aeiouy]|[^aeiouyst]q|[qjvx]$/.test(letters.slice(0, -1))
  );
}
