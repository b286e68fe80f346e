import type { ImapAccess } from '../sources/imap/imap-access.ts';
import type { LiveSource } from '../sources/live-source.ts';

/** Opens an account; what talks to servers is loaded only now, since most scans read files. Nothing is sent yet. */
export async function openLive(access: ImapAccess): Promise<LiveSource> {
  const { createImapSource } = await import('../sources/imap/imap-source.ts');
  return createImapSource(access);
}
