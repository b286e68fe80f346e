import type { ImapAccess } from '../sources/imap/imap-access.ts';
import type { SourceNote } from '../sources/source.ts';

/** A person waits for it. */
const patience = 60_000;

/** Lays a message into the Drafts folder of an account; what talks to servers is loaded only now. */
export async function keepDraft(access: ImapAccess, message: Buffer): Promise<SourceNote | null> {
  const { appendDraft } = await import('../sources/imap/append-draft.ts');
  return appendDraft(access, message, AbortSignal.timeout(patience));
}
