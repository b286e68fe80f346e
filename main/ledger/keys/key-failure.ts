import type { Failure } from '../../../shared/contract/values.ts';

/** The sentence for a key that could not be made or opened. */
export function keyFailure(code: keyof typeof sentences): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, ...sentences[code] } };
}

const sentences = {
  'wrong-passphrase': {
    message: 'This passphrase does not open your ledger. Nothing was changed.',
    hint: 'Try again; mind capital letters and the keyboard language. There is no way around a lost passphrase.',
  },
  'passphrase-empty': {
    message: 'The passphrase is empty, so no ledger was made.',
    hint: 'Choose a few words that you can remember.',
  },
  'key-there': {
    message: 'There is a key at this place already. It was left as it is.',
    hint: 'Open the ledger that is there, or choose another place for a new one.',
  },
  'key-absent': {
    message: 'The key file of this ledger is missing. The ledger was left as it is.',
    hint: 'Put the file that ends in ".key.json" back beside the ledger.',
  },
  'key-damaged': {
    message: 'The key file of this ledger cannot be read. The ledger was left as it is.',
    hint: 'Put back a copy of the file that ends in ".key.json".',
  },
  'key-not-saved': {
    message: 'The folder for the ledger could not be made. Nothing was written.',
    hint: 'Choose a folder of your own that has room.',
  },
  'keyring-refused': {
    message: "Your system's keyring did not give the key. The ledger was left as it is.",
    hint: 'Unlock the keyring and try again; only the account that made this ledger can open it.',
  },
  'key-method': {
    message: 'The key of this ledger is kept in another way. The ledger was left as it is.',
    hint: 'Open it with the program and the account that made it, or with its passphrase.',
  },
} as const;
