import { bytePath, joinPath } from '../files/byte-path.ts';
import { lookAt } from '../files/look-at.ts';
import { readMboxCursor } from '../mbox/mbox-cursor.ts';
import type { Cursor } from '../source.ts';
import { cutBlocks } from './blocks.ts';
import { type FolderMemory, openFolderMemory } from './folder-cursor.ts';
import type { FolderFile, MailFolder } from './mail-folder.ts';
import { walkFolders } from './walk-folders.ts';

/** So many files of a Maildir folder are measured; the others are taken to be as large. */
const SAMPLE_FILES = 200;

/** About how many bytes of a tree are still to be read; null when it cannot be looked at. */
export function remainingInFolder(location: string, cursor: Cursor | null): number | null {
  const root = bytePath(location);
  if (lookAt(root).kind !== 'folder') return null;
  const memory = openFolderMemory(cursor);
  let bytes = 0;
  for (const folder of walkFolders(root, () => undefined)) {
    const unread = [...cutBlocks(folder.files)].flatMap((block) => block.slice(memory.known(folder.key, block)));
    bytes += folder.layout === 'maildir' ? sampled(folder, unread) : measured(folder, unread, memory);
  }
  return bytes;
}

function sampled(folder: MailFolder, files: readonly FolderFile[]): number {
  const step = Math.max(1, Math.floor(files.length / SAMPLE_FILES));
  const sample = files.filter((_, index) => index % step === 0);
  const sizes = sample.map(({ name }) => lookAt(joinPath(folder.path, name)));
  const bytes = sizes.reduce((sum, found) => sum + (found.kind === 'file' ? found.size : 0), 0);
  return sample.length === 0 ? 0 : Math.round((bytes / sample.length) * files.length);
}

/** Mboxes that were read in part count with the rest of them. */
function measured(folder: MailFolder, files: readonly FolderFile[], memory: FolderMemory): number {
  return files.reduce((sum, { name, size }) => {
    const box = readMboxCursor(memory.box(folder.key === '' ? name : joinPath(folder.key, name)));
    const read = box === null || box.packed ? 0 : box.offset;
    return sum + Math.max(0, (size ?? 0) - read);
  }, 0);
}
