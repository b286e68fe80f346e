import { type BytePath, joinPath, lastName, readablePath } from '../files/byte-path.ts';
import { decodeMailboxName } from '../maildir/modified-utf7.ts';
import { mboxFolderName } from '../mbox/mbox-folder-name.ts';
import type { MailFolder } from './mail-folder.ts';

/** The name of a Maildir folder: `INBOX` for the root; `.Sent` (Maildir++) and `Sent` both are `Sent`. */
export function maildirFolderName(key: BytePath): string {
  const parts = key.split('/').flatMap((part) => (part.startsWith('.') ? part.slice(1).split('.') : [part]));
  return parts.every((part) => part === '') ? 'INBOX' : decodeMailboxName(readablePath(parts.join('/')));
}

/** The name of a folder of files: its path below the root; for the root its own name. Apple Mail's `.mbox` bundles lose the ending. */
export function filesFolderName(path: BytePath, key: BytePath): string {
  return readablePath(key === '' ? lastName(path) : key).replace(/\.mbox(?=\/|$)/g, '');
}

/**
 * The name of an mbox in a tree: Thunderbird keeps the subfolders of `Archives` in `Archives.sbd`. A file named like a
 * single message that begins like an mbox belongs to the folder it lies in.
 */
export function boxFolderName(folder: MailFolder, name: BytePath): string {
  if (/\.(eml|msg|raw)$/i.test(name)) return folder.name;
  const parents = folder.key.split('/').filter((part) => part.endsWith('.sbd'));
  return [...parents.map((part) => readablePath(part.slice(0, -4))), mboxFolderName(joinPath(folder.path, name))].join('/');
}
