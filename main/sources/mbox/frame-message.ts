import { findHeaderBlock, type HeaderBlock } from '../shape/header-block.ts';
import { findSeparator } from './find-separator.ts';
import type { Window } from './window.ts';

/** Places of one message in a window: its header and body, where it ends, and where the next message begins. */
export type Frame = {
  readonly header: number;
  readonly block: HeaderBlock;
  readonly end: number;
  readonly next: number;
};

/** Finds the message whose `From ` line begins at `at`; null when the window ends before it does and more may come. */
export function frameMessage(window: Window, at: number): Frame | null {
  const header = frameHeader(window, at);
  if (header === null) return null;
  const separator = findSeparator(window, header.start - 1);
  if (separator.at < 0 && !window.ended) return null;
  const next = separator.at < 0 ? window.filled.length : separator.at;
  const end = messageEnd(window.filled, header.start, next);
  return { header: header.start, block: within(header.block, end), end, next };
}

/** Finds the header block of the message at `at` alone; null when more bytes are needed. */
export function frameHeader(window: Window, at: number): { readonly start: number; readonly block: HeaderBlock } | null {
  const newline = window.filled.indexOf(NEWLINE, at);
  if (newline < 0 && !window.ended) return null;
  const start = newline < 0 ? window.filled.length : newline + 1;
  const block = findHeaderBlock(window.filled, start, window.filled.length, window.ended);
  return block === null ? null : { start, block };
}

/** Where a message ends: before the one empty line that stands between messages (RFC 4155, appendix A). */
export function messageEnd(bytes: Uint8Array, start: number, next: number): number {
  if (next - start < 2 || bytes[next - 1] !== NEWLINE) return next;
  if (bytes[next - 2] === NEWLINE) return next - 1;
  return bytes[next - 2] === RETURN && bytes[next - 3] === NEWLINE ? next - 2 : next;
}

/** A header block that runs into the next message ends where its own message does. */
function within(block: HeaderBlock, end: number): HeaderBlock {
  if (block.headerEnd > end) return { headerEnd: end, bodyStart: end, state: 'open' };
  return block.bodyStart <= end ? block : { ...block, bodyStart: end };
}

const NEWLINE = 10;
const RETURN = 13;
