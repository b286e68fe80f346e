import type { Failure } from '../../../shared/contract/values.ts';

/** What a host brings when the system's keyring can keep a secret (the desktop's safeStorage). */
export type KeyWrapper = {
  readonly wrap: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Null when the keyring refuses or the bytes are not its own. */
  readonly unwrap: (bytes: Uint8Array) => Promise<Uint8Array | null>;
};

/** How the ledger's key is kept. */
export type KeyMethod =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key-file' }
  | { readonly kind: 'keyring'; readonly wrapper: KeyWrapper };

/** The key, or why there is none: `wrong-passphrase`, `key-absent`, `key-damaged`, `keyring-refused`, `disk-full`, `key-method`. */
export type KeyResult = { readonly ok: true; readonly key: Uint8Array } | { readonly ok: false; readonly failure: Failure };
