import type { Answer } from '../../shared/contract/answer.ts';
import type { StoredSource } from '../ledger/ledger-sources.ts';
import type { ImapAccess } from '../sources/imap/imap-access.ts';

/** How an account is reached, with what proves who the person is; asked each time anew, kept by nobody. */
export type AccessTo = (source: StoredSource) => Promise<Answer<ImapAccess>>;
