import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Answer } from '../../shared/contract/answer.ts';
import { whyNotWritten } from './why-not-written.ts';

/** Writes a file so that at every moment either the old or the whole new content is there; a full disk leaves the old one. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o600): Answer<null> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  try {
    writeAndSync(beside, content, mode);
    renameSync(beside, path);
    return { ok: true, value: null };
  } catch (error) {
    rmSync(beside, { force: true });
    return { ok: false, failure: whyNotWritten(error) };
  }
}

function writeAndSync(path: string, content: string | Uint8Array, mode: number): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = openSync(path, 'wx', mode);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
