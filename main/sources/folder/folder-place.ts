import { type BytePath, joinPath, placePath, placeText } from '../files/byte-path.ts';
import type { MailFolder } from './mail-folder.ts';

/** Where a message lies in a tree: a file, or an offset in an mbox (null: the file is the message). */
export type FolderPlace = { readonly path: BytePath; readonly offset: number | null };

/** `/cur/name` for a message in a file of its own, `1234/Archives.sbd/2019` for one in an mbox. */
export function writePlace(folder: MailFolder, name: BytePath, offset: number | null): string {
  return `${offset ?? ''}/${placeText(folder.key === '' ? name : joinPath(folder.key, name))}`;
}

/** Reads what `writePlace` wrote; null for anything else, above all for paths that lead out of the tree. */
export function readPlace(place: string): FolderPlace | null {
  const found = PLACE.exec(place);
  if (found === null) return null;
  const path = placePath(found[2] ?? '');
  if (path.startsWith('/') || path.includes('\0') || path.split('/').includes('..')) return null;
  return { path, offset: found[1] === '' ? null : Number(found[1]) };
}

const PLACE = /^(\d{0,15})\/([\s\S]{1,8000})$/;
