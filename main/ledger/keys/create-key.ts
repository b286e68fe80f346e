import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { type KeptKey, readKeptKey } from './kept-key.ts';
import { keyFailure } from './key-failure.ts';
import { keyFileName } from './key-file-name.ts';
import type { KeyMethod, KeyResult } from './ledger-key.ts';
import { wrapWithPassphrase } from './wrap-with-passphrase.ts';

/** Makes a random key for the ledger in `file` and keeps it beside it as `method` says; refuses to overwrite one. */
export async function createKey(file: string, method: KeyMethod): Promise<KeyResult> {
  if (readKeptKey(file) !== 'absent') return keyFailure('key-there');
  if (method.kind === 'passphrase' && method.passphrase === '') return keyFailure('passphrase-empty');
  const key = randomBytes(32);
  const kept = await keep(key, method);
  if (kept === null) return keyFailure('keyring-refused');
  return save(file, kept, key);
}

async function keep(key: Uint8Array, method: KeyMethod): Promise<KeptKey | null> {
  switch (method.kind) {
    case 'passphrase':
      return wrapWithPassphrase(key, method.passphrase);
    case 'key-file':
      return { version: 1, kind: 'key-file', key: Buffer.from(key).toString('base64') };
    case 'keyring':
      try {
        const wrapped = await method.wrapper.wrap(key);
        return { version: 1, kind: 'keyring', wrapped: Buffer.from(wrapped).toString('base64') };
      } catch {
        return null;
      }
  }
}

function save(file: string, kept: KeptKey, key: Uint8Array): KeyResult {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch {
    return keyFailure('key-not-saved');
  }
  const written = writeWhole(keyFileName(file), `${JSON.stringify(kept, null, 2)}\n`, 0o600);
  return written.ok ? { ok: true, key } : written;
}
