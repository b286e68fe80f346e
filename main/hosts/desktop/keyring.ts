import { safeStorage } from 'electron';
import { failed } from '../../engine/failures.ts';
import type { Keyring } from '../../engine/ports.ts';

/**
 * The system's keyring. It is asked only when the person chose it: on Linux a locked keyring holds the whole process until
 * its own window is answered, so nothing may touch it at start.
 */
export function createKeyring(): Keyring {
  return {
    wrap: async (key) => attempt(async () => encrypt(Buffer.from(key).toString('base64'))),
    unwrap: async (wrapped) => attempt(async () => Buffer.from(await decrypt(Buffer.from(wrapped)), 'base64')),
  };
}

async function attempt(work: () => Promise<Uint8Array>): ReturnType<Keyring['wrap']> {
  try {
    return (await available()) ? { ok: true, value: await work() } : noKeyring();
  } catch {
    return noKeyring();
  }
}

// Electron 45 has asynchronous ways that do not hold the window, and lets go of the others; Electron 25 has only the others.
async function available(): Promise<boolean> {
  if (plainText()) return false;
  return typeof safeStorage.isAsyncEncryptionAvailable === 'function'
    ? await safeStorage.isAsyncEncryptionAvailable()
    : safeStorage.isEncryptionAvailable();
}

// With `basic_text` Chromium "encrypts" with a password that stands in its source: that is no keyring.
function plainText(): boolean {
  if (process.platform !== 'linux' || typeof safeStorage.getSelectedStorageBackend !== 'function') return false;
  return safeStorage.getSelectedStorageBackend() === 'basic_text';
}

async function encrypt(text: string): Promise<Uint8Array> {
  return typeof safeStorage.encryptStringAsync === 'function'
    ? safeStorage.encryptStringAsync(text)
    : safeStorage.encryptString(text);
}

async function decrypt(bytes: Buffer): Promise<string> {
  if (typeof safeStorage.decryptStringAsync !== 'function') return safeStorage.decryptString(bytes);
  const { result } = await safeStorage.decryptStringAsync(bytes);
  return result;
}

function noKeyring(): ReturnType<typeof failed> {
  return failed(
    'no-keyring',
    'This computer has no keyring that Tattletag can use, or it stayed locked.',
    'Nothing was changed. Choose a passphrase instead; then only you can open your ledger.',
  );
}
