import { realpathSync } from 'node:fs';
import type { Ledger } from '../../ledger/ledger.ts';
import { openSource } from '../../sources/open-source.ts';
import { sayFailure } from './say.ts';

/** The sources that can be read, and how many cannot. */
export type Readable = { readonly ids: readonly number[]; readonly unread: number; readonly bytes: number };

/** Takes the named sources into the ledger; one that cannot be opened is told and left out. The same file counts once. */
export function addSources(ledger: Ledger, paths: readonly string[]): Readable {
  const ids = new Set<number>();
  let unread = 0;
  let bytes = 0;
  for (const path of paths) {
    const location = realPath(path);
    const opened = openSource(location);
    if (!opened.ok) {
      sayFailure(opened.problem, path);
      unread += 1;
      continue;
    }
    const { kind, remaining } = opened.source;
    const added = ledger.guard(() => ledger.sources.add({ kind, location, label: path }));
    if (!added.ok) {
      sayFailure(added.failure, path);
      unread += 1;
      continue;
    }
    if (!ids.has(added.value.id)) bytes += remaining(null) ?? Number.POSITIVE_INFINITY;
    ids.add(added.value.id);
  }
  return { ids: [...ids], unread, bytes };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
