import { mainLabel } from '../../companies/registrable-domain.ts';
import { decodePunycode } from '../facts/decode-punycode.ts';
import { lettersApart } from '../tags/letters-apart.ts';
import type { Holder } from '../tags/tag.ts';

/**
 * How a domain looks like the holder's: `imitation` by signs that pass for others (Cyrillic `а`, `1` for `l`, `rn` for `m`; UTS 39
 * calls such names confusable), which no company needs for its own name; `near` by accents or a single letter, which may be
 * chance or the company's own; null when it does not.
 */
export function looksLike(domain: string, holder: Holder): 'imitation' | 'near' | null {
  const own = readable(mainLabel(holder.domain));
  const label = readable(mainLabel(domain));
  if (domain === holder.domain || own.length < 4 || label === own) return null;
  const pieces = [label, ...label.split('-')].filter((piece) => piece.length >= 3);
  if (pieces.includes(own)) return null;
  if (pieces.some((piece) => piece !== own && skeleton(piece) === skeleton(own)))
    return pieces.some((piece) => withoutAccents(piece) === withoutAccents(own)) ? 'near' : 'imitation';
  return own.length >= 6 && lettersApart(withoutAccents(label), withoutAccents(own), 1) <= 1 ? 'near' : null;
}

/** A domain as people read it, where its first label is in Punycode (RFC 5891 U-label); else as it is. */
export function readableDomain(domain: string): string {
  const label = mainLabel(domain);
  return readable(label) + domain.slice(label.length);
}

function readable(label: string): string {
  return label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label;
}

function withoutAccents(label: string): string {
  return label.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Signs that readers take for one another become one. */
function skeleton(label: string): string {
  return Array.from(withoutAccents(label), (sign) => alike.get(sign) ?? sign)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[i1l|]/g, 'l');
}

const alike: ReadonlyMap<string, string> = new Map(
  [
    'aаɑα',
    'bЬ',
    'cсϲ',
    'dԁ',
    'eеҽ3',
    'gɡ',
    'hһ',
    'iіı',
    'jј',
    'kκк',
    'lӏ',
    'mм',
    'nո',
    'oоοօ0',
    'pрρ',
    'qԛ',
    'rг',
    'sѕ5',
    'tт',
    'uսυ',
    'vνѵ',
    'wԝ',
    'xхχ',
    'yуγ',
    'zᴢ',
  ].flatMap(([letter = '', ...others]) => others.map((other) => [other, letter] as const)),
);
