import { decodeWindows1252 } from '../../shared/detect/facts/decode-windows-1252.ts';

/** Greek letters as HTML names them, by the first letter's case: `&alpha;` and `&Alpha;` (HTML §13.5). */
const greek: readonly (readonly [string, string])[] =
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigma σ sigmaf ς tau τ upsilon υ phi φ chi χ psi ψ omega ω'
    .split(/(?<=[^a-z]) /)
    .flatMap((pair) => {
      const [name = '', letter = ''] = pair.split(' ');
      return [
        [name, letter],
        [name.charAt(0).toUpperCase() + name.slice(1), letter.toUpperCase()],
      ] as const;
    });

/** The entities that stand in names and greetings, by name. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', ''],
  ['zwj', ''],
  ['lrm', ''],
  ['rlm', ''],
  ['shy', ''],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['iexcl', '¡'],
  ['iquest', '¿'],
  ['commat', '@'],
  ['excl', '!'],
  ['comma', ','],
  ['colon', ':'],
  ['period', '.'],
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['oelig', 'œ'],
  ['OElig', 'Œ'],
  ['eth', 'ð'],
  ['ETH', 'Ð'],
  ['thorn', 'þ'],
  ['THORN', 'Þ'],
  ['lstrok', 'ł'],
  ['Lstrok', 'Ł'],
  ['dstrok', 'đ'],
  ['Dstrok', 'Đ'],
  ['inodot', 'ı'],
  ...greek,
]);

const marks: ReadonlyMap<string, string> = new Map([
  ['uml', '\u0308'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['caron', '\u030c'],
  ['ring', '\u030a'],
  ['cedil', '\u0327'],
  ['ogon', '\u0328'],
  ['dot', '\u0307'],
  ['dblac', '\u030b'],
  ['breve', '\u0306'],
  ['macr', '\u0304'],
]);

/** One HTML entity without `&` and `;`, or null when we do not know it: then it stays as written. */
export const decodeEntity = (name: string): string | null => {
  if (name.startsWith('#')) return numeric(name.slice(1));
  const whole = entities.get(name);
  if (whole !== undefined) return whole;
  const mark = marks.get(name.slice(1));
  return mark === undefined ? null : (name.charAt(0) + mark).normalize('NFC');
};

const numeric = (digits: string): string | null => {
  const hex = digits.startsWith('x') || digits.startsWith('X');
  const code = Number.parseInt(hex ? digits.slice(1) : digits, hex ? 16 : 10);
  // Browsers read these as windows-1252 (HTML §13.2.5.80), because so many writers meant them so.
  if (code >= 0x80 && code <= 0x9f) return decodeWindows1252(Uint8Array.of(code));
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff) return '';
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
};
