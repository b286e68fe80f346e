import { startsWithFrom } from '../mbox/separator.ts';
import { headerColon, lineEnd } from './header-line.ts';

/**
 * Where the header of a single stored message begins: after a byte order mark, empty lines, the line with the length that
 * Apple Mail puts before its .emlx files, and a `From ` line left over from an mbox.
 */
export function mailStart(bytes: Uint8Array, end: number): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const first = at;
  while (at < end && isWhiteLine(bytes, at, lineEnd(bytes, at, end))) at = lineEnd(bytes, at, end);
  if (isLengthLine(bytes, at, end)) at = lineEnd(bytes, at, end);
  if (startsWithFrom(bytes, at) || (bytes[at] === ESCAPE && startsWithFrom(bytes, at + 1))) at = lineEnd(bytes, at, end);
  return headerColon(bytes, at, end) < 0 ? first : at;
}

/** An empty line, or one of blanks alone. */
function isWhiteLine(bytes: Uint8Array, from: number, to: number): boolean {
  let i = from;
  while (i < to && WHITE.has(bytes[i] ?? 0)) i++;
  return i === to;
}

/** Digits and blanks alone, followed by a header. */
function isLengthLine(bytes: Uint8Array, at: number, end: number): boolean {
  let i = at;
  while (i < end && i - at < 12 && isDigitOrSpace(bytes[i])) i++;
  return i > at && bytes[i] === 10 && headerColon(bytes, i + 1, end) >= 0;
}

function isDigitOrSpace(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 48 && byte <= 57) || byte === 32);
}

const ESCAPE = 62;
const WHITE = new Set([9, 10, 13, 32]);
