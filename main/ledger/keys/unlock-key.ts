import type { KeyMethod, KeyResult } from './ledger-key.ts';

/** Opens the key kept beside the ledger in `file`. */
export async function unlockKey(_file: string, _method: KeyMethod): Promise<KeyResult> {
  return { ok: false, failure: { code: 'key-absent', message: '', hint: '' } };
}
