import { readKeptKey } from './kept-key.ts';

/** What keeps the key of the ledger in `file`, without opening it; null when there is none. */
export function describeKey(file: string): 'keyring' | 'passphrase' | 'key-file' | 'damaged' | null {
  const kept = readKeptKey(file);
  if (kept === 'absent') return null;
  return kept === 'damaged' ? 'damaged' : kept.kind;
}
