import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { keyFileName } from './key-file-name.ts';

const base64 = z.base64().max(4096);

/**
 * The small file beside the ledger. Bounds on scrypt's numbers keep a forged file from asking for all memory
 * (RFC 7914 §2: memory is 128 · r · N bytes).
 */
export const keptKey = z.discriminatedUnion('kind', [
  z.object({
    version: z.literal(1),
    kind: z.literal('passphrase'),
    kdf: z.object({
      name: z.literal('scrypt'),
      N: z.union([z.literal(2 ** 15), z.literal(2 ** 16), z.literal(2 ** 17)]),
      r: z.literal(8),
      p: z.literal(1),
      salt: base64,
    }),
    cipher: z.object({ name: z.literal('aes-256-gcm'), nonce: base64, tag: base64, text: base64 }),
  }),
  z.object({ version: z.literal(1), kind: z.literal('key-file'), key: base64 }),
  z.object({ version: z.literal(1), kind: z.literal('keyring'), wrapped: base64 }),
]);

/** What keeps a ledger's key. */
export type KeptKey = z.infer<typeof keptKey>;

/** Reads the file beside the ledger; `absent` or `damaged` when there is no key to be had from it. */
export function readKeptKey(file: string): KeptKey | 'absent' | 'damaged' {
  let text: string;
  try {
    text = readFileSync(keyFileName(file), 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'absent' : 'damaged';
  }
  try {
    const read = keptKey.safeParse(JSON.parse(text));
    return read.success ? read.data : 'damaged';
  } catch {
    return 'damaged';
  }
}
