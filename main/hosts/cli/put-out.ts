import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Answer } from '../../../shared/contract/answer.ts';
import { failed } from '../../engine/failures.ts';
import { writeWhole } from '../../files/write-whole.ts';

/** Where the report goes: to standard output (null) or to a file, written whole or not at all. */
export async function putOut(text: string, out: string | null): Promise<Answer<null>> {
  return out === null ? printed(text) : writeWhole(resolve(out), text);
}

/** Refuses an `--out` that would overwrite what is being read, before any work is done. */
export function checkOut(out: string | null, kept: readonly string[]): Answer<null> {
  if (out === null) return { ok: true, value: null };
  const folder = realPath(dirname(resolve(out)));
  if (folder === null || !statSync(folder).isDirectory()) {
    return failed(
      'no-folder',
      'The folder that --out names is not there.',
      'Make it first, or choose another; nothing was read.',
    );
  }
  const file = join(folder, basename(out));
  for (const path of kept) {
    if (!isSameOrInside(file, path)) continue;
    return failed('out-is-source', `--out would write over or into ${path}.`, 'Choose another place; it was not touched.');
  }
  return { ok: true, value: null };
}

function isSameOrInside(file: string, kept: string): boolean {
  const real = realPath(resolve(kept));
  if (real === null) return file === resolve(kept);
  if (real === file || isSameFile(real, file)) return true;
  const way = relative(real, file);
  return statSync(real).isDirectory() && way !== '' && !way.startsWith('..');
}

/** A hard link or a symbolic link is the same file under another name. */
function isSameFile(one: string, other: string): boolean {
  const path = realPath(other);
  if (path === null) return false;
  const [first, second] = [lstatSync(one), lstatSync(path)];
  return first.ino === second.ino && first.dev === second.dev;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function printed(text: string): Promise<Answer<null>> {
  return new Promise((settle) => {
    process.stdout.once('error', (error) => {
      // A reader that has seen enough (`| head`) closes the pipe: that is no failure (EPIPE, write(2)).
      if ('code' in error && error.code === 'EPIPE') return settle({ ok: true, value: null });
      settle(
        failed(
          'not-printed',
          'The report could not be written to the end.',
          'The disk may be full. Choose another place with --out.',
        ),
      );
    });
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) settle({ ok: true, value: null });
    });
  });
}
