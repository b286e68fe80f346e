import { type BytePath, joinPath } from '../files/byte-path.ts';
import type { FolderEntry } from '../files/list-folder.ts';
import { lookAt } from '../files/look-at.ts';
import type { SourceProblem } from '../source.ts';
import type { FileList, FolderFile } from './mail-folder.ts';

/**
 * The files of a folder that may hold mail. Size and time become part of a file's identity, since such files are written
 * anew under the same name; Thunderbird keeps empty mboxes for folders that only have subfolders. `tell` hears of pipes, sockets, devices and links that lead nowhere.
 */
export function listFiles(
  path: BytePath,
  entries: readonly FolderEntry[],
  tell: (path: BytePath, problem: SourceProblem) => void,
): FileList {
  if (isProfile(entries)) return toList([]);
  const thunderbird = entries.some(({ name }) => name.endsWith('.msf'));
  const files: FolderFile[] = [];
  for (const { name, kind } of entries) {
    if (kind === 'folder' || isBesides(name, thunderbird)) continue;
    const found = kind === 'other' ? NOT_A_FILE : lookAt(joinPath(path, name));
    if (found.kind === 'file' && found.size === 0 && thunderbird) continue;
    if (found.kind === 'file') files.push({ name, id: `${name}/${found.size}/${found.modified}`, size: found.size });
    else if (found.kind === 'none') tell(joinPath(path, name), found.problem);
  }
  return toList(files);
}

function toList(files: readonly FolderFile[]): FileList {
  return { length: files.length, idAt: (nth) => files[nth]?.id ?? '', slice: (start, end) => files.slice(start, end) };
}

/** The folders of a whole Thunderbird profile that hold mail; the rest of it is caches and settings. */
export const PROFILE_MAIL: ReadonlySet<BytePath> = new Set(['Mail', 'ImapMail']);

/** Whether a folder with these entries is a whole Thunderbird profile. */
export function isProfile(entries: readonly FolderEntry[]): boolean {
  return entries.some(({ name }) => name === 'prefs.js') && entries.some(({ name }) => PROFILE_MAIL.has(name));
}

/** Files that programs keep beside the mail; nobody expects them to be read. */
function isBesides(name: BytePath, thunderbird: boolean): boolean {
  return name.startsWith('.') || BESIDES.test(name) || (thunderbird && BESIDES_THUNDERBIRD.test(name));
}

const NOT_A_FILE = { kind: 'none', problem: 'not-a-file' } as const;
const BESIDES = /\.msf$|^(Thumbs\.db|desktop\.ini|table_of_contents|dovecot[.-].*|maildirfolder|subscriptions)$/i;
const BESIDES_THUNDERBIRD = /\.(dat|html|json|sqlite|db|lock|txt|js|ini)$/i;
