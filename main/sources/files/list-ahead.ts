import { type Dirent, readdir, stat } from 'node:fs';
import { type BytePath, pathBytes } from './byte-path.ts';

/** Milliseconds after which a list is none any more: somebody may have been asked for a passphrase meanwhile. */
const fresh = 2000;
/** Bytes of a folder itself (about 50 a name): of larger ones all names twice would be too much memory. */
const folderBytes = 16 * 1024 * 1024;

type Ahead = { readonly since: number; readonly over: Promise<void>; entries: readonly Dirent[] | null };

const lists = new Map<BytePath, Ahead>();

/** Lists a folder that will be asked for soon, beside this thread: to list 100,000 names takes as long as to start and to open a ledger. */
export function listAhead(path: BytePath): void {
  const ahead: Ahead = { since: performance.now(), entries: null, over: new Promise((settle) => list(path, settle)) };
  lists.set(path, ahead);

  function list(folder: BytePath, settle: () => void): void {
    const bytes = pathBytes(folder);
    stat(bytes, (unseen, found) => {
      if (unseen !== null || !found.isDirectory() || found.size > folderBytes) return settle();
      readdir(bytes, { encoding: 'latin1', withFileTypes: true }, (_, entries) => {
        ahead.entries = entries ?? null;
        settle();
      });
    });
  }
}

/** Settles when all lists that were begun are there. */
export async function listedAhead(): Promise<void> {
  await Promise.all(Array.from(lists.values(), ({ over }) => over));
}

/** The entries of a folder that was listed just now; once, and null where it was not or that went wrong. */
export function takeAhead(path: BytePath): readonly Dirent[] | null {
  const ahead = lists.get(path);
  if (ahead === undefined) return null;
  lists.delete(path);
  return performance.now() - ahead.since < fresh ? ahead.entries : null;
}
