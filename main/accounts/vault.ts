import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Answer } from '../../shared/contract/answer.ts';
import { writeWhole } from '../files/write-whole.ts';
import { vaultFileName } from './vault-file-name.ts';

/** Secrets of accounts in a file of their own beside the ledger, each sealed. Removed ones are gone from it, and from no backup it never was in. */
export type Vault = {
  /** Null when none is kept, or it was sealed for another source. */
  readonly get: (sourceId: number) => string | null;
  readonly put: (sourceId: number, secret: string) => Answer<null>;
  readonly remove: (sourceId: number) => Answer<null>;
};

const base64 = z.base64().max(32_768);
const sealed = z.object({ nonce: base64, tag: base64, text: base64 });
const kept = z.object({ version: z.literal(1), secrets: z.record(z.string().max(20), sealed) });
type Secrets = z.infer<typeof kept>['secrets'];

/**
 * Opens the vault of a ledger. Its key is made from the ledger's (HKDF, RFC 5869), so it is as safe as that one is: in the
 * system's keyring, behind the passphrase, or in the key file.
 */
export function openVault(ledgerFile: string, ledgerKey: Uint8Array): Vault {
  const file = vaultFileName(ledgerFile);
  const key = Buffer.from(hkdfSync('sha256', ledgerKey, '', 'tattletag account secrets', 32));
  const save = (secrets: Secrets): Answer<null> =>
    writeWhole(file, `${JSON.stringify({ version: 1, secrets }, null, 2)}\n`, 0o600);
  return {
    get: (sourceId) => {
      const one = read(file)[String(sourceId)];
      return one === undefined ? null : unseal(one, key, sourceId);
    },
    put: (sourceId, secret) => save({ ...read(file), [String(sourceId)]: seal(secret, key, sourceId) }),
    remove: (sourceId) => {
      const { [String(sourceId)]: gone, ...rest } = read(file);
      return gone === undefined ? { ok: true, value: null } : save(rest);
    },
  };
}

/** A damaged vault counts as empty: passwords can be entered again. */
function read(file: string): Secrets {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8'))).secrets;
  } catch {
    return {};
  }
}

/** AES-256-GCM; the source's number is authenticated too, so that nobody can give one account's secret to another's server. */
function seal(secret: string, key: Uint8Array, sourceId: number): z.infer<typeof sealed> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(`account ${sourceId}`));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return { nonce: nonce.toString('base64'), tag: cipher.getAuthTag().toString('base64'), text: text.toString('base64') };
}

function unseal({ nonce, tag, text }: z.infer<typeof sealed>, key: Uint8Array, sourceId: number): string | null {
  try {
    const opener = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
    opener.setAAD(Buffer.from(`account ${sourceId}`));
    opener.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([opener.update(Buffer.from(text, 'base64')), opener.final()]).toString('utf8');
  } catch {
    return null;
  }
}
