import * as fs from 'node:fs';
import type { BytePath } from '../files/byte-path.ts';
import { openFile } from '../files/open-file.ts';
import { plainStream } from '../files/plain-stream.ts';
import { isPacked, openStream } from '../files/read-head.ts';
import { isMailHeader } from '../shape/header-line.ts';
import { frameMessage } from './frame-message.ts';
import { isSeparator, SEPARATOR_LOOKAHEAD, startsWithFrom } from './separator.ts';
import { openWindowIn, slide, type Window } from './window.ts';

/**
 * Most messages end within this; only a longer one is read a second time, up to the limit. One for all: the proof of thousands of leaks
 * is fetched in one go, and buffers outside of the heap are not hurried to be collected.
 */
const firstLook = Buffer.allocUnsafeSlow(65_536);

/**
 * The message whose `From ` line begins at `offset`, at most `limit` bytes; null when no message begins there any more.
 * In a packed mbox everything before it has to be unpacked again, which takes as long as reading that far.
 */
export function fetchFromMbox(path: BytePath, offset: number, limit: number): Uint8Array | null {
  const opened = openFile(path);
  if (!opened.ok) return null;
  try {
    const found = fs.fstatSync(opened.fd);
    if (!found.isFile()) return null;
    const first = messageAt(windowAt(opened.fd, found.size, offset, firstLook), limit);
    if (first === null || first.whole) return first === null ? null : Buffer.from(first.bytes);
    const room = Buffer.allocUnsafeSlow(limit + SEPARATOR_LOOKAHEAD * 2);
    return messageAt(windowAt(opened.fd, found.size, offset, room), limit)?.bytes ?? null;
  } catch {
    return null;
  } finally {
    fs.closeSync(opened.fd);
  }
}

function windowAt(fd: number, size: number, offset: number, bytes: Buffer<ArrayBuffer>): Window {
  if (!isPacked(fd)) return openWindowIn(bytes, plainStream(fd, offset, size), offset);
  const stream = openStream(fd, size);
  const window = openWindowIn(bytes, stream, 0);
  while (window.base + window.filled.length <= offset && !window.ended) slide(window, stream, window.filled.length);
  slide(window, stream, Math.min(offset - window.base, window.filled.length));
  return window;
}

function messageAt(window: Window, limit: number): { readonly bytes: Uint8Array; readonly whole: boolean } | null {
  const { filled } = window;
  const newline = filled.indexOf(10);
  if (newline < 0 || !beginsMessage(filled, newline + 1)) return null;
  const framed = frameMessage(window, 0);
  const end = framed?.end ?? filled.length;
  return { bytes: filled.subarray(newline + 1, Math.min(end, newline + 1 + limit)), whole: framed !== null };
}

/** The first message of a file may have a `From ` line that would not do further on. */
function beginsMessage(bytes: Buffer, header: number): boolean {
  return isSeparator(bytes, 0, bytes.length) || (startsWithFrom(bytes, 0) && isMailHeader(bytes, header, bytes.length));
}
