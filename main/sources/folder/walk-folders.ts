import { type BytePath, joinPath } from '../files/byte-path.ts';
import { type FolderEntry, listFolder } from '../files/list-folder.ts';
import { lookAt } from '../files/look-at.ts';
import { isMaildir, listMaildir } from '../maildir/list-maildir.ts';
import type { SourceProblem } from '../source.ts';
import { filesFolderName, maildirFolderName } from './folder-name.ts';
import { isProfile, listFiles, PROFILE_MAIL } from './list-files.ts';
import type { MailFolder } from './mail-folder.ts';

/** How deep folders are followed. */
const MAX_DEPTH = 32;

/** Hears of what could not be listed. */
export type Tell = (path: BytePath, problem: SourceProblem) => void;

/**
 * Walks a tree of mail folders, each folder once however many links lead to it: real folders first, then those behind
 * links. A link back to a folder above it is told as a loop.
 */
export function* walkFolders(root: BytePath, tell: Tell): Generator<MailFolder> {
  const walk: Walk = { tell, visited: new Set(), links: [] };
  yield* walkOne({ key: '', path: root, above: [], kind: 'folder' }, walk);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) yield* walkOne(link, walk);
}

/** A folder to walk, and the ids of the folders above it. `told`: a link among files, of which `listFiles` has told what is to be told. */
type Step = {
  readonly key: BytePath;
  readonly path: BytePath;
  readonly above: readonly string[];
  readonly kind: 'folder' | 'link' | 'told';
};

type Walk = { readonly tell: Tell; readonly visited: Set<string>; readonly links: Step[] };

function* walkOne(step: Step, walk: Walk): Generator<MailFolder> {
  const found = lookAt(step.path);
  if (found.kind === 'none' && step.kind !== 'told') walk.tell(step.path, found.problem);
  if (found.kind !== 'folder') return;
  if (step.above.includes(found.id)) return walk.tell(step.path, 'symlink-loop');
  if (walk.visited.has(found.id)) return;
  if (step.above.length >= MAX_DEPTH) return walk.tell(step.path, 'too-deep');
  walk.visited.add(found.id);
  const listing = listFolder(step.path);
  if (!listing.ok) return walk.tell(step.path, listing.problem);
  yield toFolder(step, listing.entries, walk.tell);
  for (const below of foldersBelow(step, listing.entries, found.id)) {
    if (below.kind === 'folder') yield* walkOne(below, walk);
    else walk.links.push(below);
  }
}

function toFolder({ key, path }: Step, entries: readonly FolderEntry[], tell: Tell): MailFolder {
  return isMaildir(entries)
    ? { key, path, name: maildirFolderName(key), layout: 'maildir', files: () => listMaildir(path, tell) }
    : { key, path, name: filesFolderName(path, key), layout: 'files', files: () => listFiles(path, entries, tell) };
}

function foldersBelow(step: Step, entries: readonly FolderEntry[], id: string): readonly Step[] {
  const maildir = isMaildir(entries);
  const only = isProfile(entries) ? PROFILE_MAIL : null;
  return entries
    .filter(
      ({ name, kind }) =>
        kind !== 'file' && kind !== 'other' && !(maildir && MAILDIR_PARTS.has(name)) && (only?.has(name) ?? true),
    )
    .map(({ name, kind }) => ({
      key: step.key === '' ? name : joinPath(step.key, name),
      path: joinPath(step.path, name),
      above: [...step.above, id],
      kind: kind === 'folder' ? 'folder' : maildir ? 'link' : 'told',
    }));
}

const MAILDIR_PARTS = new Set(['cur', 'new', 'tmp']);
