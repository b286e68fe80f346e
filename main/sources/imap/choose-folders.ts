import type { ListResponse } from 'imapflow';
import type { ImapWishes } from './imap-access.ts';

/** A folder to read. */
export type ImapFolder = {
  readonly path: string;
  /** What its messages call it: `Sent` wherever the server says that it is the one for sent mail. */
  readonly name: string;
  /** As the list told it; null where it did not. */
  readonly status: FolderStatus | null;
};

/** What is known of a folder without opening it. */
export type FolderStatus = {
  readonly validity: string;
  readonly next: number;
  readonly messages: number;
  readonly modseq: string;
};

/** What the listing of an account comes to: the folders to read, and those that were chosen and are not there. */
export type ChosenFolders = { readonly folders: readonly ImapFolder[]; readonly missing: readonly string[] };

/**
 * Which folders are read: those chosen, else all that can hold mail. Spam counts, because strangers are found there; the bin
 * only when wished; drafts never, because nobody sent them. Where a server keeps one folder with all mail (RFC 6154 \All, as
 * Gmail does), the others hold the same messages again and are left out.
 */
export function chooseFolders(listed: readonly ListResponse[], wishes: ImapWishes): ChosenFolders {
  const open = listed.filter(
    ({ flags, path }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent') && !/[\0\r\n]/.test(path),
  );
  if (wishes.folders !== null) {
    const wanted = new Set(wishes.folders);
    const found = open.filter(({ path }) => wanted.has(path) || (path === 'INBOX' && hasInbox(wanted)));
    const missing = wishes.folders.filter((name) => !found.some(({ path }) => same(path, name)));
    return { folders: found.map(toFolder), missing };
  }
  const all = open.find(({ specialUse, specialUseSource }) => specialUse === '\\All' && specialUseSource === 'extension');
  const some = all === undefined ? open : [all, ...open.filter(({ specialUse }) => outsideAllMail.has(specialUse ?? ''))];
  const without = new Set(wishes.trash ? ['\\Drafts'] : ['\\Drafts', '\\Trash']);
  return { folders: some.filter(({ specialUse }) => !without.has(specialUse ?? '')).map(toFolder), missing: [] };
}

/** Gmail's \All leaves out spam and the bin. */
const outsideAllMail: ReadonlySet<string> = new Set(['\\Junk', '\\Trash']);

/** INBOX is the same in any case (RFC 3501 §5.1). */
function same(path: string, name: string): boolean {
  return path === name || (path === 'INBOX' && name.toUpperCase() === 'INBOX');
}

function hasInbox(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => name.toUpperCase() === 'INBOX');
}

function toFolder({ path, specialUse, status }: ListResponse): ImapFolder {
  return { path, name: specialUse === '\\Sent' ? 'Sent' : path.slice(0, longestName), status: toStatus(status) };
}

function toStatus(status: ListResponse['status']): FolderStatus | null {
  const { uidValidity, uidNext, messages, highestModseq } = status ?? {};
  if (uidValidity === undefined || uidNext === undefined || messages === undefined) return null;
  return {
    validity: String(uidValidity),
    next: uidNext,
    messages,
    modseq: highestModseq === undefined ? '' : String(highestModseq),
  };
}

const longestName = 1000;
