import { headerColon, isBlankLine, isMailHeader } from '../shape/header-line.ts';

const NEWLINE = 10;
const SPACE = 32;
const COLON = 58;
const LONGEST_LINE = 1000;

/** How many bytes after a `From ` must be at hand to decide on it. */
export const SEPARATOR_LOOKAHEAD = 2048;

/** Whether the five bytes `From ` stand at `at`. */
export function startsWithFrom(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 70 && bytes[at + 1] === 114 && bytes[at + 2] === 111 && bytes[at + 3] === 109 && bytes[at + 4] === SPACE;
}

/**
 * Whether the `From ` at `at` begins a message (RFC 4155, appendix A). Many archives have bodies with an unescaped `From `,
 * so the line itself has to look like a separator (a date, an address, or the lone `-` of Netscape), and what follows has
 * to look like a header; the weaker one sign is, the stronger the other must be.
 */
export function isSeparator(bytes: Uint8Array, at: number, end: number): boolean {
  if (!startsWithFrom(bytes, at)) return false;
  const newline = bytes.indexOf(NEWLINE, at);
  if (newline < 0 || newline >= end || newline - at > LONGEST_LINE) return false;
  const next = newline + 1;
  const dated = hasDate(bytes, at + 5, newline);
  const afterBlank = followsBlankLine(bytes, at);
  if (headerColon(bytes, next, end) < 0) return dated && afterBlank && beginsOddly(bytes, next, end);
  if (dated && afterBlank) return true;
  const sender = senderKind(bytes, at + 5, newline);
  if (dated || sender === 'address') return afterBlank || isMailHeader(bytes, next, end);
  return sender === 'word' && afterBlank && isMailHeader(bytes, next, end);
}

/** A message without any header, a second `From ` line, or one that was escaped. */
function beginsOddly(bytes: Uint8Array, next: number, end: number): boolean {
  return isBlankLine(bytes, next, end) || startsWithFrom(bytes, next) || (bytes[next] === 62 && startsWithFrom(bytes, next + 1));
}

/** Whether a blank line, or the start of the file, stands before `at`. */
function followsBlankLine(bytes: Uint8Array, at: number): boolean {
  if (at < 2) return true;
  if (bytes[at - 1] !== NEWLINE) return false;
  return bytes[at - 2] === NEWLINE || (bytes[at - 2] === 13 && bytes[at - 3] === NEWLINE);
}

/** A time of day and a year, as asctime(3) writes them. */
function hasDate(bytes: Uint8Array, from: number, to: number): boolean {
  let time = false;
  let digits = 0;
  let year = false;
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte === COLON && digits > 0) time = true;
    digits = isDigit(byte) ? digits + 1 : 0;
    if (digits === 4 && bytes[i - 4] === SPACE) year = true;
  }
  return time && year;
}

function senderKind(bytes: Uint8Array, from: number, to: number): 'address' | 'word' | 'words' {
  let end = from;
  let at = false;
  while (end < to && bytes[end] !== SPACE && bytes[end] !== 13) {
    if (bytes[end] === 64) at = true;
    end++;
  }
  if (at || (end - from === 1 && bytes[from] === 45)) return 'address';
  while (end < to && (bytes[end] === SPACE || bytes[end] === 13)) end++;
  return end === to ? 'word' : 'words';
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
