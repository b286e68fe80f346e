/** Han, kana and Hangul. */
const sign = '\\u3041-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\u{20000}-\\u{323af}';

/** Tells texts with Chinese, Japanese or Korean signs. */
export const eastAsian = new RegExp(`[${sign}]`, 'u');

const onlySigns = new RegExp(`^[${sign}]+$`, 'u');

/** What may stand behind a name in the three languages; and what greets, right before it. */
const honorific =
  '様|さま|さん|殿|君|くん|ちゃん|氏|先生|女士|小姐|太太|同学|老师|老師|您好|你好|님|씨|귀하|고객님|회원님|선생님';
const greeting = '尊敬的|亲爱的|親愛的|敬爱的|敬愛的|親愛なる|致|您好|你好|こんにちは|안녕하세요|친애하는|존경하는';

/** A Chinese, Japanese or Korean name as it is looked for, one expression a place. */
export type EastAsianName = { readonly display: RegExp; readonly greeting: RegExp; readonly subject: RegExp };

/**
 * The name given as words of such signs; null for any other name, and for half a name: fewer than three signs in one word may be a
 * family name alone. It is found with spaces and without, and in the other order where a space shows which part is which.
 */
export function eastAsianName(words: readonly string[]): EastAsianName | null {
  const signs = words.flatMap((word) => [...word]);
  if (words.length === 0 || words.length > 3 || signs.length > 12 || !words.every((word) => onlySigns.test(word))) return null;
  if (signs.length < (words.length === 1 ? 3 : 2)) return null;
  const name = `(?:${[words.join(''), ...turned(words)].map(spaced).join('|')})`;
  const before = `(?:(?:${greeting})[\\s,!]*)?`;
  const behind = `[\\s]*(?:${honorific})`;
  return {
    display: new RegExp(`^\\s*${before}${name}(?:${behind}){0,2}\\s*$`, 'u'),
    greeting: new RegExp(`^\\s*${before}${name}(?:${behind}|(?![${sign}]))`, 'u'),
    subject: new RegExp(`(?:(?<![${sign}])|(?<=${greeting}))${name}(?:${behind}|(?![${sign}]))`, 'u'),
  };
}

/** Signs with a space between any two of them, or none; a space that is written as `_` has to be there. */
function spaced(text: string): string {
  const parts = text.split('_').map((part) => [...part].map(bothKana).join('[\\s・]?'));
  return parts.join('[\\s・]');
}

/** Both kinds of kana are one sound. */
function bothKana(one: string): string {
  const code = one.charCodeAt(0);
  if (code >= 0x3041 && code <= 0x3096) return `[${one}${String.fromCharCode(code + 0x60)}]`;
  if (code >= 0x30a1 && code <= 0x30f6) return `[${one}${String.fromCharCode(code - 0x60)}]`;
  return one;
}

function turned(words: readonly string[]): readonly string[] {
  if (words.length > 1) return [[...words].reverse().join('')];
  const signs = [...(words[0] ?? '')];
  return signs.slice(1).map((_, at) => `${signs.slice(at + 1).join('')}_${signs.slice(0, at + 1).join('')}`);
}
