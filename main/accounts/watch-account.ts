import type { ImapAccess } from '../sources/imap/imap-access.ts';
import type { WatchRequest } from '../sources/imap/watch-imap.ts';
import type { SourceNote } from '../sources/source.ts';

/** Watches an account until it is stopped, or something has to be mended first; what talks to servers is loaded only now. */
export async function watchAccount(access: ImapAccess, request: WatchRequest): Promise<SourceNote | null> {
  const { watchImap } = await import('../sources/imap/watch-imap.ts');
  return watchImap(access, request);
}
