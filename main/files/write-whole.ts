import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Answer } from '../../shared/contract/answer.ts';

/** Writes a file so that at every moment either the old or the whole new content is there; a full disk leaves the old one. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o600): Answer<null> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
  try {
    writeAndSync(beside, content, mode);
    renameSync(beside, path);
    return { ok: true, value: null };
  } catch (error) {
    rmSync(beside, { force: true });
    return { ok: false, failure: whyNot(error) };
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

function whyNot(error: unknown): { code: string; message: string; hint: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const safe = 'Nothing was written; a file that was there before is unchanged.';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: `The disk is full. ${safe}`,
        hint: 'Make room, or choose another place, and save again.',
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'no-permission',
        message: `You may not write there. ${safe}`,
        hint: 'Choose a folder of your own and save again.',
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'not-found',
        message: `That folder is no longer there. ${safe}`,
        hint: 'Choose another folder and save again.',
      };
    case 'EISDIR':
      return { code: 'not-a-file', message: `A folder has that name. ${safe}`, hint: 'Choose another name and save again.' };
    default:
      return {
        code: 'not-saved',
        message: `The file could not be written. ${safe}`,
        hint: 'Choose another place and save again.',
      };
  }
}
