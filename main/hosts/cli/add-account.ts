import type { Ledger } from '../../ledger/ledger.ts';
import { type ImapAccess, type ImapWay, readImapUrl, writeImapUrl } from '../../sources/imap/imap-access.ts';
import { sourceNote } from '../../sources/source-notes.ts';
import { askPassword } from './ask-passphrase.ts';
import { sayFailure } from './say.ts';

/** How accounts are read. */
export type AccountOptions = ImapWay & { readonly trash: boolean };

/** Whether a source on the command line is an account on a server. */
export function isAccount(written: string): boolean {
  return /^imaps?:/i.test(written);
}

/**
 * Takes `imap(s)://user@host[:port][/folder]` into the ledger, and how it is reached into `accounts`; its number, or null when
 * it cannot be read. Several folders of one account become one source.
 */
export async function addAccount(
  ledger: Ledger,
  written: string,
  { pinned, proxy, trash }: AccountOptions,
  accounts: Map<number, ImapAccess>,
): Promise<number | null> {
  const read = readImapUrl(written);
  if (!read.ok) {
    // A password in it must not be shown again.
    sayFailure(sourceNote(read.problem, ''), read.problem === 'address-password' ? '' : written);
    return null;
  }
  const location = writeImapUrl(read.place);
  const added = ledger.guard(() =>
    ledger.sources.add({ kind: 'imap', location, label: `${read.place.user} (${read.place.host})` }),
  );
  if (!added.ok) {
    sayFailure(added.failure, location);
    return null;
  }
  const { id } = added.value;
  const known = accounts.get(id);
  const folders = united(known === undefined ? [] : known.wishes.folders, read.folder);
  if (known !== undefined) {
    accounts.set(id, { ...known, wishes: { ...known.wishes, folders } });
    return id;
  }
  const password = await askPassword(location);
  if (!password.ok) {
    sayFailure(password.failure, location);
    return null;
  }
  const secret = { kind: 'password', password: password.value } as const;
  accounts.set(id, { place: read.place, wishes: { folders, trash }, way: { pinned, proxy }, secret });
  return id;
}

/** Null: all mail, which holds every folder. */
function united(folders: readonly string[] | null, folder: string | null): readonly string[] | null {
  return folders === null || folder === null ? null : [...folders, folder];
}
