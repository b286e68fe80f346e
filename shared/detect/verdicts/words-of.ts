import { lazily } from '../../companies/lazily.ts';

/** Words to look for; what looks for them is made when it is first asked, because making all takes as long as judging a hundred messages. */
export type Words = Pick<RegExp, 'test' | 'exec'>;

/** Looks for the beginnings of words in `lines`, as in subject-words.ts: split at bars; `~` asks for the end of the word too. */
export function wordsOf(lines: string): Words {
  const plain = lazily(() => plainPattern(lines));
  const any = lazily(() => anyPattern(lines));
  const patternFor = (text: string): RegExp => (isPlain(text) ? plain() : any());
  return { test: (text) => patternFor(text).test(text), exec: (text) => patternFor(text).exec(text) };
}

/** For any text. V8 works out the case of every letter there is, several times a pattern: that takes longer than all it is asked afterwards. */
export function anyPattern(lines: string): RegExp {
  return new RegExp(patternText(lines, '[\\p{L}\\p{N}]'), 'iu');
}

/** For plain text, of which it says the same, and is made in a fifth of the time. */
export function plainPattern(lines: string): RegExp {
  return new RegExp(patternText(lines, `[${plainLetters}]`), 'i');
}

/** Whether a text has nothing but Latin-1, the usual dashes and quotation marks, and the euro sign: where `i` means what `iu` means. */
export function isPlain(text: string): boolean {
  return plainText.test(text);
}

const plainText = /^[^\u0100-\u200f\u2028-\u20ab\u20ad-\uffff]*$/;
/** Letters and numbers of Latin-1. */
const plainLetters = '0-9A-Za-z\\xaa\\xb2\\xb3\\xb5\\xb9\\xba\\xbc-\\xbe\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';

function patternText(lines: string, letters: string): string {
  const words = lines
    .split('\n')
    .flatMap((line) => line.trim().split(/\|(?![^(]*\))/))
    .filter((word) => word !== '')
    .map((word) => (word.endsWith('~') ? `${word.slice(0, -1)}(?!${letters})` : word));
  return `(?<!${letters})(?:${words.join('|')})`;
}
