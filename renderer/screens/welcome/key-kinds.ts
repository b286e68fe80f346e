import type { CallOutput } from '../../../shared/contract/calls.ts';

export type KeyKind = CallOutput<'ledger.state'>['key'] & string;

/** The keys this host can offer, best first. A keyring is offered until it is known not to be there. */
export const keyKinds = (host: CallOutput<'host.describe'> | undefined): readonly KeyKind[] =>
  host?.kind === 'desktop' && host.keyring !== false ? ['keyring', 'passphrase', 'key-file'] : ['passphrase', 'key-file'];
