import { decodeBase64 } from './decode-base64.ts';
import { decodeBytes } from './decode-bytes.ts';

type Word = { readonly charset: string; readonly bytes: Uint8Array; readonly end: number };

/**
 * Encoded words (RFC 2047) to text. Neighbours in one charset are joined before they are decoded, because senders split inside a
 * character although §5 forbids it; a broken word is left as it stands.
 */
export const decodeWords = (value: string): string => {
  let open = value.indexOf('=?');
  if (open < 0) return value;
  const lastEnd = value.lastIndexOf('?=');
  let out = '';
  let at = 0;
  let run: Word[] = [];
  while (open >= 0 && open < lastEnd) {
    const word = readWord(value, open);
    if (word === null) {
      open = value.indexOf('=?', open + 2);
      continue;
    }
    if (run.length === 0 || !isBlank(value, at, open)) {
      out += decodeRun(run) + value.slice(at, open);
      run = [];
    }
    if (run.length > 0 && run[0]?.charset !== word.charset) {
      out += decodeRun(run);
      run = [];
    }
    run.push(word);
    at = word.end;
    open = value.indexOf('=?', at);
  }
  return oneLine(out + decodeRun(run) + value.slice(at));
};

/** Line ends that an encoded word smuggles in become spaces: a header value is one line. */
const oneLine = (text: string): string => (/[\r\n\0]/.test(text) ? text.replace(/[\r\n\0]/g, ' ') : text);

const decodeRun = (run: readonly Word[]): string => {
  const first = run[0];
  if (first === undefined) return '';
  if (run.length === 1) return decodeBytes(first.bytes, first.charset);
  // ISO-2022 switches its sets within each word (RFC 1468, RFC 2047 §3), so no character is ever cut, and joined they would clash.
  if (first.charset.startsWith('iso-2022-')) return run.map((word) => decodeBytes(word.bytes, word.charset)).join('');
  const joined = new Uint8Array(run.reduce((size, word) => size + word.bytes.length, 0));
  let at = 0;
  for (const word of run) {
    joined.set(word.bytes, at);
    at += word.bytes.length;
  }
  return decodeBytes(joined, first.charset);
};

/** `=?charset*language?Q?text?=` at `open`, or null. */
const readWord = (value: string, open: number): Word | null => {
  const first = value.indexOf('?', open + 2);
  if (first < 0 || first === open + 2 || first - open > 64 || value.charCodeAt(first + 2) !== 63) return null;
  const end = value.indexOf('?=', first + 3);
  if (end < 0) return null;
  const text = value.slice(first + 3, end);
  if (text.includes('=?')) return null; // the end found is that of a later word: this one lost its own
  const bytes = readText(value.charCodeAt(first + 1) | 32, text);
  if (bytes === null) return null;
  const charset = value.slice(open + 2, first);
  const star = charset.indexOf('*'); // RFC 2231 §5: a language may follow
  return { charset: (star < 0 ? charset : charset.slice(0, star)).toLowerCase(), bytes, end: end + 2 };
};

const readText = (encoding: number, text: string): Uint8Array | null => {
  if (encoding === 98) return decodeBase64(text);
  if (encoding === 113) return decodeQ(text);
  return null;
};

/** RFC 2047 §4.2: `_` is a space, `=XX` a byte; anything else stands for itself. */
const decodeQ = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3);
  let filled = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code === 95) code = 32;
    else if (code === 61) {
      const byte = hexByte(text, i + 1);
      if (byte >= 0) {
        code = byte;
        i += 2;
      }
    }
    filled = code < 256 ? put(bytes, filled, code) : putUtf8(bytes, filled, code);
  }
  return bytes.subarray(0, filled);
};

const put = (bytes: Uint8Array, at: number, byte: number): number => {
  bytes[at] = byte;
  return at + 1;
};

/** Raw text inside a word, against the rules: the reader already made it text, so it goes back to UTF-8. */
const putUtf8 = (bytes: Uint8Array, at: number, code: number): number => {
  if (code < 0x800) return put(bytes, put(bytes, at, 0xc0 | (code >> 6)), 0x80 | (code & 63));
  return put(bytes, put(bytes, put(bytes, at, 0xe0 | (code >> 12)), 0x80 | ((code >> 6) & 63)), 0x80 | (code & 63));
};

const hexByte = (text: string, at: number): number => {
  const high = hexDigit(text.charCodeAt(at));
  const low = hexDigit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

const isBlank = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
};
