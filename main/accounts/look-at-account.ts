import type { ImapAccess } from '../sources/imap/imap-access.ts';
import type { ListedAccount } from '../sources/imap/list-account.ts';

/** Longer than a person waits; the limits of the connection end it sooner. */
const patience = 150_000;

/** Signs in to an account and lists its folders; what talks to servers is loaded only now. */
export async function lookAtAccount(access: ImapAccess): Promise<ListedAccount> {
  const { listAccount } = await import('../sources/imap/list-account.ts');
  return listAccount(access, AbortSignal.timeout(patience));
}
