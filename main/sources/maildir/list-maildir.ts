import { type BytePath, joinPath } from '../files/byte-path.ts';
import { type FolderEntry, listFolder } from '../files/list-folder.ts';
import { lookAt } from '../files/look-at.ts';
import type { FolderFile } from '../folder/mail-folder.ts';
import type { SourceProblem } from '../source.ts';
import { withoutFlags } from './maildir-name.ts';

/** Whether a folder with these entries is a Maildir: it has cur or new. */
export function isMaildir(entries: readonly FolderEntry[]): boolean {
  return entries.some(({ name, kind }) => (name === 'cur' || name === 'new') && kind !== 'file' && kind !== 'other');
}

/**
 * The messages of a Maildir, those of new and cur together, so that a message that was read in between is no new one.
 * What lies in tmp is not delivered yet. `tell` hears of what cannot be listed.
 */
export function listMaildir(path: BytePath, tell: (path: BytePath, problem: SourceProblem) => void): readonly FolderFile[] {
  const files = ['cur', 'new'].flatMap((part) => listPart(path, part, tell));
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function listPart(path: BytePath, part: string, tell: (path: BytePath, problem: SourceProblem) => void): FolderFile[] {
  const folder = joinPath(path, part);
  const listing = listFolder(folder);
  if (!listing.ok) {
    if (listing.problem !== 'not-found') tell(folder, listing.problem);
    return [];
  }
  const files: FolderFile[] = [];
  for (const entry of listing.entries) {
    if (entry.name.startsWith('.')) continue;
    const problem = entry.kind === 'file' ? null : problemOf(joinPath(folder, entry.name), entry);
    if (problem === null) files.push({ name: `${part}/${entry.name}`, id: withoutFlags(entry.name), size: null });
    else if (problem !== 'ignored') tell(joinPath(folder, entry.name), problem);
  }
  return files;
}

/** Links to messages are followed; a link to a folder has no place among messages. */
function problemOf(path: BytePath, entry: FolderEntry): SourceProblem | 'ignored' | null {
  if (entry.kind === 'folder') return 'ignored';
  if (entry.kind === 'other') return 'not-a-file';
  const found = lookAt(path);
  if (found.kind === 'file') return null;
  return found.kind === 'none' ? found.problem : entry.kind === 'link' ? 'symlink-loop' : 'ignored';
}
