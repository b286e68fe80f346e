import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../shared/contract/values.ts';
import { keyFileName } from './keys/key-file-name.ts';

/** Removes a closed ledger, its backups and its key for good; null when all is gone. */
export function wipeLedger(file: string): Failure | null {
  try {
    // The key first: without it the rest is noise, even where a disk keeps old blocks.
    rmSync(keyFileName(file), { force: true });
    for (const path of besides(file)) rmSync(path, { force: true });
    return null;
  } catch {
    return {
      code: 'not-wiped',
      message: 'A part of the ledger could not be removed.',
      hint: `Close every Tattletag and remove what is left by hand: the files whose names begin with "${basename(file)}".`,
    };
  }
}

function besides(file: string): readonly string[] {
  const own = /^(?:-wal|-shm|-journal|\.vault\.json|\.before-version-\d{1,9}(?:\.part)?)?$/;
  const name = basename(file);
  return readdirSync(dirname(file))
    .filter((each) => each.startsWith(name) && own.test(each.slice(name.length)))
    .map((each) => join(dirname(file), each));
}
