import type { KeyMethod, KeyResult } from './ledger-key.ts';

/** Makes a random key for the ledger in `file` and keeps it beside it as `method` says; refuses to overwrite one. */
export async function createKey(_file: string, _method: KeyMethod): Promise<KeyResult> {
  return { ok: false, failure: { code: 'key-absent', message: '', hint: '' } };
}
