import { type KeptKey, readKeptKey } from './kept-key.ts';
import { keyFailure } from './key-failure.ts';
import type { KeyMethod, KeyResult } from './ledger-key.ts';
import { unwrapWithPassphrase } from './wrap-with-passphrase.ts';

/** Opens the key kept beside the ledger in `file`. */
export async function unlockKey(file: string, method: KeyMethod): Promise<KeyResult> {
  const kept = readKeptKey(file);
  if (kept === 'absent') return keyFailure('key-absent');
  if (kept === 'damaged') return keyFailure('key-damaged');
  const opened = await open(kept, method);
  if (opened instanceof Uint8Array) return opened.length === 32 ? { ok: true, key: opened } : keyFailure('key-damaged');
  return keyFailure(opened);
}

type Refusal = 'wrong-passphrase' | 'keyring-refused' | 'key-method';

async function open(kept: KeptKey, method: KeyMethod): Promise<Uint8Array | Refusal> {
  if (kept.kind === 'key-file') return Buffer.from(kept.key, 'base64');
  if (kept.kind === 'passphrase' && method.kind === 'passphrase') {
    return (await unwrapWithPassphrase(kept, method.passphrase)) ?? 'wrong-passphrase';
  }
  if (kept.kind === 'keyring' && method.kind === 'keyring') {
    try {
      return (await method.wrapper.unwrap(Buffer.from(kept.wrapped, 'base64'))) ?? 'keyring-refused';
    } catch {
      return 'keyring-refused';
    }
  }
  return 'key-method';
}
