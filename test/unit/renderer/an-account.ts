import type { CallOutput } from '../../../shared/contract/calls.ts';

/** What is known of a mailbox at Gmail before anything is asked. */
export function gmailGuess(user: string): CallOutput<'accounts.guess'> {
  return {
    provider: 'Gmail',
    wants: 'app-password',
    advice: 'Make an app password there.',
    page: 'https://myaccount.google.com/apppasswords',
    host: 'imap.gmail.com',
    port: 993,
    security: 'tls',
    user,
  };
}

/** An account as a source that was just added. */
export function accountSource(user: string, host: string): CallOutput<'accounts.add'>['source'] {
  return {
    id: 4,
    kind: 'imap',
    location: `imaps://${encodeURIComponent(user)}@${host}:993/`,
    label: user,
    messages: 12,
    lastScan: null,
    notes: [],
    serverLearned: '',
    serverSet: '',
  };
}
