import { type Dirent, readdir, stat } from 'node:fs';
import { type BytePath, pathBytes } from './byte-path.ts';

/** Milliseconds after which a list is none any more: somebody may have been asked for a passphrase meanwhile. */
const fresh = 2000;
/** Bytes of a folder itself (about 50 a name): of larger ones all names twice would be too much memory. */
const folderBytes = 16 * 1024 * 1024;

type Listed = { readonly since: number; readonly entries: readonly Dirent[] };

const lists = new Map<BytePath, Listed>();
const underWay: Promise<void>[] = [];

/** Lists a folder that will be asked for soon, beside this thread: to list 100,000 names takes as long as to start and to open a ledger. */
export function listAhead(path: BytePath): void {
  const since = performance.now();
  const over = new Promise<void>((settle) => {
    readEntries(path, (entries) => {
      if (entries !== null) lists.set(path, { since, entries });
      settle();
    });
  });
  underWay.push(over);
}

function readEntries(path: BytePath, told: (entries: readonly Dirent[] | null) => void): void {
  const bytes = pathBytes(path);
  stat(bytes, (unseen, found) => {
    if (unseen !== null || !found.isDirectory() || found.size > folderBytes) told(null);
    else readdir(bytes, { encoding: 'latin1', withFileTypes: true }, (_, entries) => told(entries ?? null));
  });
}

/** Settles when all lists that were begun are there. */
export async function listedAhead(): Promise<void> {
  await Promise.all(underWay);
}

/** The entries of a folder that was listed just now; once, and null where it was not or that went wrong. */
export function takeAhead(path: BytePath): readonly Dirent[] | null {
  const listed = lists.get(path);
  if (listed === undefined) return null;
  lists.delete(path);
  return performance.now() - listed.since < fresh ? listed.entries : null;
}
