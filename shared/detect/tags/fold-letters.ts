/** Latin letters that do not come apart into a letter and an accent. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ...([
    ['ß', 'ss'],
    ['ø', 'o'],
    ['æ', 'a'],
    ['œ', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['þ', 'th'],
  ] as const),
  ...([
    ['ı', 'i'],
    ['ħ', 'h'],
    ['ŧ', 't'],
    ['ŋ', 'n'],
    ['ə', 'e'],
    ['ɛ', 'e'],
    ['ɔ', 'o'],
    ['ƒ', 'f'],
  ] as const),
]);

/** A Latin word in small letters as it compares: accents off, ß as ss, and what a printer or a reader confuses (l/1/I, 0/O, rn/m, vv/w) as one. */
export function foldLetters(word: string): string {
  return confusable(isAscii(word) ? word : unaccented(word));
}

/** The other reading of a Latin word with umlauts, spelt out: `Müller` is also Mueller. Null when there is none. */
export function speltOut(word: string): string | null {
  if (isAscii(word)) return null;
  const composed = word.normalize('NFC');
  const spelt = composed.replace(/[äæ]/g, 'ae').replace(/[öøœ]/g, 'oe').replaceAll('ü', 'ue').replaceAll('å', 'aa');
  return spelt === composed ? null : foldLetters(spelt);
}

/** What looks alike in print is one letter; applied to a folded word it changes nothing. */
function confusable(word: string): string {
  if (!/[l1|0]|rn|vv/.test(word)) return word;
  return word.replace(/[l1|]/g, 'i').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/**
 * A word of another script in small letters as it compares: vowel points, stress and tonos off; ё as е, ς as σ; Arabic alef and ya
 * in one form (a writer chooses freely); hiragana as katakana. Letters that differ in kind (й, ї, が) stay what they are.
 */
export function foldForeign(word: string): string {
  const composed = word.normalize('NFC');
  if (/[\u0370-\u03ff\u1f00-\u1fff]/.test(composed))
    return composed
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('ς', 'σ');
  if (/[\u0400-\u052f]/.test(composed))
    return composed.replaceAll('\u0301', '').replaceAll('ё', 'е').replaceAll('ѐ', 'е').replaceAll('ѝ', 'и');
  if (/[\u0590-\u06ff]/.test(composed))
    return composed
      .replace(/[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/[ىی]/g, 'ي')
      .replaceAll('ة', 'ه')
      .replaceAll('ک', 'ك');
  return composed.replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
}

function unaccented(word: string): string {
  const bare = word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return isAscii(bare) ? bare : bare.replace(/[^\0-\x7f]/g, (sign) => plainLetters.get(sign) ?? sign);
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}
