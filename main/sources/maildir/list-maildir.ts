import { type BytePath, joinPath } from '../files/byte-path.ts';
import { type FolderEntry, listNames, type OtherKind } from '../files/list-folder.ts';
import { lookAt } from '../files/look-at.ts';
import type { FileList, FolderFile } from '../folder/mail-folder.ts';
import type { SourceProblem } from '../source.ts';
import { withoutFlags } from './maildir-name.ts';

/** Whether a folder with these entries is a Maildir: it has cur or new. */
export function isMaildir(entries: readonly FolderEntry[]): boolean {
  return entries.some(({ name, kind }) => (name === 'cur' || name === 'new') && kind !== 'file' && kind !== 'other');
}

type Tell = (path: BytePath, problem: SourceProblem) => void;

/**
 * The messages of a Maildir, those of new and cur together, so that a message that was read in between is no new one.
 * What lies in tmp is not delivered yet. `tell` hears of what cannot be listed.
 */
export function listMaildir(path: BytePath, tell: Tell): FileList {
  return merged(listPart(path, 'cur', tell), listPart(path, 'new', tell));
}

/** The names in one part of a Maildir, in the order of their ids. */
type Part = { readonly part: 'cur' | 'new'; readonly names: readonly BytePath[] };

function listPart(path: BytePath, part: Part['part'], tell: Tell): Part {
  const folder = joinPath(path, part);
  const listing = listNames(folder);
  if (!listing.ok) {
    if (listing.problem !== 'not-found') tell(folder, listing.problem);
    return { part, names: [] };
  }
  const isMessage = (name: BytePath): boolean => {
    if (name.startsWith('.')) return false;
    const kind = listing.others.get(name);
    const problem = kind === undefined ? null : problemOf(joinPath(folder, name), kind);
    if (problem !== null && problem !== 'ignored') tell(joinPath(folder, name), problem);
    return problem === null;
  };
  return { part, names: inOrder(listing.names.filter(isMessage)) };
}

/** Names in order are in the order of their ids, but where one id is the beginning of another. */
function inOrder(names: readonly BytePath[]): readonly BytePath[] {
  let last = '';
  for (const name of names) {
    const id = withoutFlags(name);
    if (id < last) return [...names].sort((a, b) => (withoutFlags(a) < withoutFlags(b) ? -1 : 1));
    last = id;
  }
  return names;
}

function merged(cur: Part, fresh: Part): FileList {
  const names: BytePath[] = [];
  const places = new Uint8Array(cur.names.length + fresh.names.length);
  let next = 0;
  const takeFresh = (until: string | null): void => {
    for (let name = fresh.names[next]; name !== undefined; name = fresh.names[next]) {
      if (until !== null && withoutFlags(name) >= until) return;
      places[names.length] = 1;
      names.push(name);
      next += 1;
    }
  };
  for (const name of cur.names) {
    if (next < fresh.names.length) takeFresh(withoutFlags(name));
    names.push(name);
  }
  takeFresh(null);
  const fileAt = (name: BytePath, nth: number): FolderFile => {
    return { name: `${places[nth] === 1 ? fresh.part : cur.part}/${name}`, id: withoutFlags(name), size: null };
  };
  return {
    length: names.length,
    ids: () => idsOf(names),
    slice: (start, end) => names.slice(start, end).map((name, nth) => fileAt(name, start + nth)),
  };
}

function* idsOf(names: readonly BytePath[]): Generator<string> {
  for (const name of names) yield withoutFlags(name);
}

/** Links to messages are followed; a link to a folder has no place among messages. */
function problemOf(path: BytePath, kind: OtherKind): SourceProblem | 'ignored' | null {
  if (kind === 'folder') return 'ignored';
  if (kind === 'other') return 'not-a-file';
  const found = lookAt(path);
  if (found.kind === 'file') return null;
  return found.kind === 'none' ? found.problem : kind === 'link' ? 'symlink-loop' : 'ignored';
}
