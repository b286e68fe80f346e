import type { SourceNote } from '../source.ts';
import type { ImapAccess } from './imap-access.ts';
import { writeImapUrl } from './imap-access.ts';
import { ImapFailure, noteOf } from './imap-failure.ts';
import { type ImapLimits, imapLimits } from './imap-limits.ts';
import type { ImapProblem } from './imap-problem.ts';
import { type ImapSession, openSession } from './imap-session.ts';
import { probeCertificate } from './probe-certificate.ts';

/** A folder of an account as a person chooses it. `use` is what the server keeps it for, or empty. */
export type ListedFolder = { readonly path: string; readonly use: FolderUse; readonly messages: number | null };

/** What a folder is kept for (RFC 6154). */
export type FolderUse = '' | 'inbox' | 'sent' | 'spam' | 'trash' | 'drafts' | 'all' | 'archive';

/** How looking at an account ends. `fingerprint`: the certificate that a person could accept. */
export type ListedAccount =
  | { readonly ok: true; readonly folders: readonly ListedFolder[] }
  | { readonly ok: false; readonly problem: SourceNote; readonly fingerprint: string | null };

/** Signs in, lists the folders, and leaves: nothing is opened or read. */
export async function listAccount(
  access: ImapAccess,
  signal: AbortSignal,
  limits: ImapLimits = imapLimits,
): Promise<ListedAccount> {
  try {
    const session = await openSession(access, limits, signal);
    try {
      return { ok: true, folders: await listFolders(session, limits) };
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof ImapFailure)) throw error;
    const problem = noteOf(error, writeImapUrl(access.place), access.place.host);
    if (!mayAccept.has(error.problem)) return { ok: false, problem, fingerprint: null };
    return { ok: false, problem, fingerprint: await probeCertificate(access, limits, signal) };
  }
}

const mayAccept: ReadonlySet<ImapProblem> = new Set(['cert-self-signed', 'cert-unknown', 'cert-changed']);

async function listFolders(session: ImapSession, limits: ImapLimits): Promise<readonly ListedFolder[]> {
  const listed = await session.command(() => session.client.list({ statusQuery: { messages: true } }));
  return listed
    .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .slice(0, limits.folders)
    .map(({ path, specialUse, status }) => ({
      path,
      use: uses.get(specialUse ?? '') ?? '',
      messages: status?.messages ?? null,
    }));
}

const uses: ReadonlyMap<string, FolderUse> = new Map([
  ['\\Inbox', 'inbox'],
  ['\\Sent', 'sent'],
  ['\\Junk', 'spam'],
  ['\\Trash', 'trash'],
  ['\\Drafts', 'drafts'],
  ['\\All', 'all'],
  ['\\Archive', 'archive'],
]);
