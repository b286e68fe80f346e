import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { KeptKey } from './kept-key.ts';

type Wrapped = Extract<KeptKey, { kind: 'passphrase' }>;
type Cost = { readonly N: number; readonly r: number; readonly p: number };

const cost = { N: 2 ** 17, r: 8, p: 1 } as const;

/** Wraps a key with a passphrase: scrypt (RFC 7914) with a random salt, then AES-256-GCM, which also tells a wrong passphrase. */
export async function wrapWithPassphrase(key: Uint8Array, passphrase: string): Promise<Wrapped> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt, cost), nonce);
  const text = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    version: 1,
    kind: 'passphrase',
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    cipher: {
      name: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      text: text.toString('base64'),
    },
  };
}

/** The key, or null when the passphrase is wrong or the file was changed. */
export async function unwrapWithPassphrase(wrapped: Wrapped, passphrase: string): Promise<Uint8Array | null> {
  const { kdf, cipher } = wrapped;
  const tag = Buffer.from(cipher.tag, 'base64');
  const nonce = Buffer.from(cipher.nonce, 'base64');
  if (tag.length !== 16 || nonce.length !== 12) return null;
  const stretched = await stretch(passphrase, Buffer.from(kdf.salt, 'base64'), kdf);
  const opener = createDecipheriv('aes-256-gcm', stretched, nonce, { authTagLength: 16 });
  opener.setAuthTag(tag);
  try {
    return Buffer.concat([opener.update(Buffer.from(cipher.text, 'base64')), opener.final()]);
  } catch {
    return null;
  }
}

// NFC, so that the same passphrase typed on another system gives the same bytes (RFC 8265 §4.2).
function stretch(passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
