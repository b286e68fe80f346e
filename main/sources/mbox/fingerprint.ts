import { createHash } from 'node:crypto';
import * as fs from 'node:fs';

const SAMPLE_BYTES = 4096;

/** What tells whether an mbox still begins, and still ends before `offset`, as it did. */
export type Fingerprint = { readonly head: string; readonly tail: string };

/** Takes the fingerprint of the first `offset` bytes of an open file: a sample of its beginning and one of what lies before `offset`. */
export function fingerprint(fd: number, offset: number): Fingerprint {
  const length = Math.min(SAMPLE_BYTES, offset);
  return { head: digest(fd, 0, length), tail: digest(fd, offset - length, length) };
}

/** Whether the first `offset` bytes look as they did when the fingerprint was taken. */
export function sameFingerprint(fd: number, offset: number, before: Fingerprint): boolean {
  const now = fingerprint(fd, offset);
  return now.head === before.head && now.tail === before.tail;
}

function digest(fd: number, from: number, length: number): string {
  const text = readSample(fd, from, length).replace(STATUS_LINES, '$1');
  return createHash('sha256').update(text, 'latin1').digest('base64').slice(0, 16);
}

/** A sample from the middle of a file begins in the middle of a line; that line is left out. */
function readSample(fd: number, from: number, length: number): string {
  const sample = Buffer.alloc(length);
  try {
    const text = sample.toString('latin1', 0, fs.readSync(fd, sample, 0, length, from));
    return from === 0 ? text : text.slice(text.indexOf('\n', 0) + 1) || text;
  } catch {
    return '';
  }
}

/** Mail programs write into these lines of an mbox in place when a message is read or flagged; that is no change of the mail. */
const STATUS_LINES = /^(X-Mozilla-Status2?|X-Mozilla-Keys|X-Status|Status):[^\n]{0,200}/gm;
