/** What keeps the key of the ledger in `file`, without opening it; null when there is none. */
export function describeKey(_file: string): 'keyring' | 'passphrase' | 'key-file' | 'damaged' | null {
  return null;
}
