import type { MailboxObject } from 'imapflow';
import type { ImapSession } from './imap-session.ts';

/** Opens a folder read-only (EXAMINE, RFC 3501 §6.3.2), unless it is the one that is open. */
export async function openFolder({ client, command }: ImapSession, path: string): Promise<MailboxObject> {
  const { mailbox } = client;
  if (mailbox !== false && mailbox.path === path && mailbox.readOnly === true) return mailbox;
  return command(() => client.mailboxOpen(path, { readOnly: true }));
}
