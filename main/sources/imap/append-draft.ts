import type { SourceNote } from '../source.ts';
import { type ImapAccess, writeImapUrl } from './imap-access.ts';
import { ImapFailure, noteOf } from './imap-failure.ts';
import { type ImapLimits, imapLimits } from './imap-limits.ts';
import { openSession } from './imap-session.ts';

/**
 * Lays a message into the Drafts folder of an account (RFC 6154 \Drafts), with the flag for drafts. It is the one thing that
 * Tattletag ever writes to a mailbox, and only because the person asked for it. Null, or why it could not be done.
 */
export async function appendDraft(
  access: ImapAccess,
  message: Buffer,
  signal: AbortSignal,
  limits: ImapLimits = imapLimits,
): Promise<SourceNote | null> {
  try {
    const session = await openSession(access, limits, signal);
    try {
      const listed = await session.command(() => session.client.list());
      const drafts = listed.find(({ specialUse, flags }) => specialUse === '\\Drafts' && !flags.has('\\Noselect'));
      if (drafts === undefined) throw new ImapFailure('no-drafts');
      const kept = await session.command(() => session.client.append(drafts.path, message, ['\\Draft', '\\Seen']));
      if (kept === false || kept === undefined) throw new ImapFailure('server-refused');
      return null;
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof ImapFailure)) throw error;
    return noteOf(error, writeImapUrl(access.place), access.place.host);
  }
}
