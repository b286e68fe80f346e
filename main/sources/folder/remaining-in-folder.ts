import { bytePath, joinPath } from '../files/byte-path.ts';
import { lookAt } from '../files/look-at.ts';
import { readMboxCursor } from '../mbox/mbox-cursor.ts';
import type { Cursor } from '../source.ts';
import { type FolderMemory, openFolderMemory } from './folder-cursor.ts';
import type { FolderFile, MailFolder } from './mail-folder.ts';
import { collectPlan, type FolderPlan, planFolders } from './plan-folders.ts';

/** So many files of a Maildir folder are measured; the others are taken to be as large. */
const SAMPLE_FILES = 200;

/** About how many bytes are still to be read (null: it cannot be looked at), and what was found on the way, where it is little. */
export type RemainingInFolder = { readonly bytes: number | null; readonly plan: FolderPlan | null };

/** Looks how much of a tree is still to be read. */
export function remainingInFolder(location: string, cursor: Cursor | null): RemainingInFolder {
  const root = bytePath(location);
  if (lookAt(root).kind !== 'folder') return { bytes: null, plan: null };
  const memory = openFolderMemory(cursor);
  const collector = collectPlan();
  let bytes = 0;
  for (const { folder, blocks: planned } of planFolders(root, memory, collector.tell)) {
    const blocks = [...planned];
    const unread = blocks.flatMap(({ files, read }) => files.slice(read));
    bytes += folder.layout === 'maildir' ? sampled(folder, unread) : measured(folder, unread, memory);
    collector.see(folder, blocks);
  }
  return { bytes, plan: collector.plan() };
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
