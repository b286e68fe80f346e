import type { ByteStream } from '../files/byte-stream.ts';
import { isSeparator, SEPARATOR_LOOKAHEAD, startsWithFrom } from './separator.ts';
import { slide, type Window } from './window.ts';

/** The next place in a window where a message begins, or `at` -1 and from where to look again when there is more to see. */
export type NextSeparator = { readonly at: number; readonly resume: number };

/** Jumps from `From ` to `From ` until one begins a message. */
export function findSeparator(window: Window, from: number): NextSeparator {
  const { filled, ended } = window;
  const decidable = ended ? filled.length : filled.length - SEPARATOR_LOOKAHEAD;
  let at = filled.indexOf(NEWLINE_FROM, from);
  while (at >= 0 && at < decidable) {
    if (isSeparator(filled, at + 1, filled.length)) return { at: at + 1, resume: at };
    at = filled.indexOf(NEWLINE_FROM, at + NEWLINE_FROM.length);
  }
  return { at: -1, resume: at >= 0 ? at : Math.max(from, filled.length - NEWLINE_FROM.length) };
}

/** Goes on through the stream to the next message, however far it is; the end of what is filled when there is none. */
export function seekSeparator(window: Window, stream: ByteStream, from: number): number {
  let found = findSeparator(window, from);
  while (found.at < 0 && !window.ended) {
    const keep = Math.max(0, found.resume - LOOK_BACK);
    slide(window, stream, keep);
    found = findSeparator(window, found.resume - keep);
  }
  return found.at < 0 ? window.filled.length : found.at;
}

/** Where the first message begins: at once, after a byte order mark or empty lines, or after lines that are no mail. */
export function seekFirstMessage(window: Window, stream: ByteStream): number {
  const { filled } = window;
  let at = filled[0] === 0xef && filled[1] === 0xbb && filled[2] === 0xbf ? 3 : 0;
  while (filled[at] === 10 || filled[at] === 13) at++;
  return startsWithFrom(filled, at) ? at : seekSeparator(window, stream, 0);
}

/** What `isSeparator` wants to see before a `From `: the end of an empty line. */
const LOOK_BACK = 4;

const NEWLINE_FROM = Buffer.from('\nFrom ');
