import type { Ledger } from '../../ledger/ledger.ts';
import type { ImapAccess } from '../../sources/imap/imap-access.ts';
import { openSource } from '../../sources/open-source.ts';
import type { Source } from '../../sources/source.ts';
import { type AccountOptions, addAccount, isAccount } from './add-account.ts';
import { realPath } from './real-path.ts';
import { sayFailure } from './say.ts';

/** The sources that can be read, the files among them opened, how many cannot, and how the accounts among them are reached. */
export type Readable = {
  readonly ids: readonly number[];
  readonly opened: ReadonlyMap<number, Source>;
  readonly unread: number;
  readonly bytes: number;
  readonly accounts: ReadonlyMap<number, ImapAccess>;
};

/** Takes the named sources into the ledger; one that cannot be opened is told and left out. The same file counts once. */
export async function addSources(ledger: Ledger, paths: readonly string[], options: AccountOptions): Promise<Readable> {
  const ids = new Set<number>();
  const opened = new Map<number, Source>();
  const accounts = new Map<number, ImapAccess>();
  let unread = 0;
  let bytes = 0;
  for (const path of paths) {
    if (isAccount(path)) {
      const id = await addAccount(ledger, path, options, accounts);
      if (id === null) unread += 1;
      else ids.add(id);
      bytes = Number.POSITIVE_INFINITY;
      continue;
    }
    const added = addFile(ledger, path);
    if (added === null) unread += 1;
    else if (!ids.has(added.id)) bytes += added.bytes;
    if (added === null) continue;
    ids.add(added.id);
    opened.set(added.id, added.source);
  }
  return { ids: [...ids], opened, unread, bytes, accounts };
}

function addFile(ledger: Ledger, path: string): { readonly id: number; readonly source: Source; readonly bytes: number } | null {
  const location = realPath(path);
  const opened = openSource(location);
  if (!opened.ok) {
    sayFailure(opened.problem, path);
    return null;
  }
  const { source } = opened;
  const added = ledger.guard(() => ledger.sources.add({ kind: source.kind, location, label: path }));
  if (!added.ok) {
    sayFailure(added.failure, path);
    return null;
  }
  return { id: added.value.id, source, bytes: source.remaining(added.value.cursor) ?? Number.POSITIVE_INFINITY };
}
