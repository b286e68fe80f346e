import { type BytePath, joinPath } from '../files/byte-path.ts';
import { type FolderEntry, listNames, type OtherKind } from '../files/list-folder.ts';
import { lookAt } from '../files/look-at.ts';
import type { FileList, FolderFile } from '../folder/mail-folder.ts';
import type { SourceProblem } from '../source.ts';
import { idLength, withoutFlags } from './maildir-name.ts';

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

/** The names in one part of a Maildir, in the order of their ids, and how long each one's id is. */
type Part = { readonly part: 'cur' | 'new'; readonly names: readonly BytePath[]; readonly lengths: Uint16Array };

function listPart(path: BytePath, part: Part['part'], tell: Tell): Part {
  const folder = joinPath(path, part);
  const listing = listNames(folder);
  if (!listing.ok) {
    if (listing.problem !== 'not-found') tell(folder, listing.problem);
    return { part, names: [], lengths: new Uint16Array() };
  }
  const plain = listing.others.size === 0;
  const isMessage = (name: BytePath): boolean => {
    if (name.charCodeAt(0) === DOT) return false;
    const kind = plain ? undefined : listing.others.get(name);
    const problem = kind === undefined ? null : problemOf(joinPath(folder, name), kind);
    if (problem !== null && problem !== 'ignored') tell(joinPath(folder, name), problem);
    return problem === null;
  };
  return { part, ...inOrder(listing.names.filter(isMessage)) };
}

const DOT = 46;

/** Names in order are in the order of their ids, but where one id is the beginning of the one before. */
function inOrder(names: readonly BytePath[]): Omit<Part, 'part'> {
  const lengths = lengthsOf(names);
  for (let nth = 1; nth < names.length; nth += 1) {
    const length = lengths[nth] ?? 0;
    if (length >= (lengths[nth - 1] ?? 0) || !names[nth - 1]?.startsWith(names[nth]?.slice(0, length) ?? '')) continue;
    const sorted = [...names].sort((a, b) => (withoutFlags(a) < withoutFlags(b) ? -1 : 1));
    return { names: sorted, lengths: lengthsOf(sorted) };
  }
  return { names, lengths };
}

function lengthsOf(names: readonly BytePath[]): Uint16Array {
  const lengths = new Uint16Array(names.length);
  for (let nth = 0; nth < names.length; nth += 1) lengths[nth] = idLength(names[nth] ?? '');
  return lengths;
}

/** Both parts together. Most Maildirs keep nearly all of it in one of them. */
function merged(cur: Part, fresh: Part): FileList {
  if (fresh.names.length === 0) return toList(cur, () => cur.part);
  const all = cur.names.length + fresh.names.length;
  const names: BytePath[] = [];
  const lengths = new Uint16Array(all);
  const isFresh = new Uint8Array(all);
  for (let next = 0; names.length < all; ) {
    const at = names.length;
    const comes = isNext(fresh, next, cur, at - next);
    const { names: from, lengths: long } = comes ? fresh : cur;
    const nth = comes ? next : at - next;
    lengths[at] = long[nth] ?? 0;
    isFresh[at] = comes ? 1 : 0;
    names.push(from[nth] ?? '');
    if (comes) next += 1;
  }
  return toList({ names, lengths }, (nth) => (isFresh[nth] === 1 ? fresh.part : cur.part));
}

/** Whether what is new comes before what lies in cur. */
function isNext(fresh: Part, nth: number, cur: Part, at: number): boolean {
  if (nth === fresh.names.length || at === cur.names.length) return nth < fresh.names.length;
  return idAt(fresh, nth) < idAt(cur, at);
}

function idAt({ names, lengths }: Omit<Part, 'part'>, nth: number): string {
  return names[nth]?.slice(0, lengths[nth]) ?? '';
}

function toList(files: Omit<Part, 'part'>, partAt: (nth: number) => Part['part']): FileList {
  const fileAt = (name: BytePath, nth: number): FolderFile => {
    return { name: `${partAt(nth)}/${name}`, id: idAt(files, nth), size: null };
  };
  return {
    length: files.names.length,
    idAt: (nth) => idAt(files, nth),
    slice: (start, end) => files.names.slice(start, end).map((name, nth) => fileAt(name, start + nth)),
  };
}

/** Links to messages are followed; a link to a folder has no place among messages. */
function problemOf(path: BytePath, kind: OtherKind): SourceProblem | 'ignored' | null {
  if (kind === 'folder') return 'ignored';
  if (kind === 'other') return 'not-a-file';
  const found = lookAt(path);
  if (found.kind === 'file') return null;
  return found.kind === 'none' ? found.problem : kind === 'link' ? 'symlink-loop' : 'ignored';
}
