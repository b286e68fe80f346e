import type { Company } from './invent-company.ts';
import type { Random } from './seeded-random.ts';

const words = 'quiet puddle amber lantern violet comet rusty anchor hollow biscuit gravel thorn lazy custard'.split(' ');

/** What a person writes into the form of a company to know it again: mostly its name, sometimes nothing of the kind. */
export function makeMark(company: Company, at: number, random: Random): Mark {
  return random.chance(0.78) ? { text: naming(company, at, random), names: true } : { text: unnaming(at, random), names: false };
}

/** A mark's text, and whether it was made from the company's name. */
export type Mark = { readonly text: string; readonly names: boolean };

function naming(company: Company, at: number, random: Random): string {
  const parts = company.domain.split('.')[0]?.split('-') ?? [];
  const label = parts.join('');
  const year = String(new Date(at).getUTCFullYear());
  return random.pick([
    label,
    label,
    label,
    label,
    parts.join('-'),
    `${label}${year}`,
    `${label}-${year.slice(2)}`,
    `${label}1`,
    `${label}s`,
    `shop-${label}`,
    `${label}.${token(4, random)}`,
    `${label}${token(3, random)}`,
    shortened(label, random),
    shortened(label, random),
    company.domain,
    slipped(label, random),
  ]);
}

/** `lmphs` for lamphouse, `lampho`, or the first letters of its words. */
function shortened(label: string, random: Random): string {
  const consonants = label.charAt(0) + label.slice(1).replace(/[aeiou]/g, '');
  return random.chance(0.4) && consonants.length >= 4 ? consonants : label.slice(0, random.whole(4, 6));
}

function slipped(label: string, random: Random): string {
  const at = random.whole(1, label.length - 2);
  return label.slice(0, at) + label.slice(at + 1);
}

function unnaming(at: number, random: Random): string {
  return random.pick([
    () => `${random.pick(words)}.${random.pick(words)}${random.whole(1, 99)}`,
    () => `${random.pick(words)}${random.pick(words)}`,
    () => token(random.whole(4, 6), random),
    () => `spam${random.whole(2, 99)}`,
    () => `shop${random.whole(1, 60)}`,
    () => `${new Date(at).getUTCFullYear()}${String(random.whole(1, 12)).padStart(2, '0')}`,
    () => `forum${random.whole(1, 30)}`,
    () => `newsletter${random.whole(1, 40)}`,
  ])();
}

/** Letters and figures without a meaning. */
export function token(length: number, random: Random): string {
  let made = random.pick([...'bcdfghjkmnpqrstvwxz']);
  while (made.length < length) made += random.pick([...'abcdefghjkmnpqrstvwxyz23456789']);
  return made;
}
