import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '../../shared/contract/answer.ts';
import { openVault, type Vault } from '../accounts/vault.ts';
import { createKey } from '../ledger/keys/create-key.ts';
import { describeKey } from '../ledger/keys/describe-key.ts';
import type { KeyMethod, KeyWrapper } from '../ledger/keys/ledger-key.ts';
import { unlockKey } from '../ledger/keys/unlock-key.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { wipeLedger } from '../ledger/wipe-ledger.ts';
import { failed } from './failures.ts';
import type { Keyring } from './ports.ts';

/** How the key of a ledger is kept. */
export type KeyKind = KeyMethod['kind'];

/** The person's ledger, open, and the secrets of its accounts. */
export type OpenMine = { readonly ledger: Ledger; readonly vault: Vault };

/** Where the person's own ledger lies in a data folder. */
export function mineLedgerFile(dataFolder: string): string {
  return join(dataFolder, 'mine.ledger');
}

/** Whether the person has a ledger, and what keeps its key. */
export function mineOnDisk(file: string): { readonly there: boolean; readonly key: KeyKind | null } {
  const key = describeKey(file);
  return { there: key !== null || existsSync(file), key: key === 'damaged' ? null : key };
}

/** Makes the person's ledger with a fresh key; leaves nothing behind when it cannot. */
export async function createMine(
  file: string,
  kind: KeyKind,
  passphrase: string,
  keyring: Keyring | null,
): Promise<Answer<OpenMine>> {
  if (mineOnDisk(file).there) {
    return failed('ledger-there', 'There is a ledger already.', 'Open it, or wipe it first; it was not changed.');
  }
  const method = keyMethod(kind, passphrase, keyring);
  if (!method.ok) return method;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const key = await createKey(file, method.value);
  if (!key.ok) return key;
  const opened = openLedger({ file, key: key.key, create: true });
  if (opened.ok) return { ok: true, value: { ledger: opened.ledger, vault: openVault(file, key.key) } };
  wipeLedger(file);
  return opened;
}

/** Opens the person's ledger; the passphrase counts only where a passphrase keeps the key. */
export async function unlockMine(file: string, passphrase: string, keyring: Keyring | null): Promise<Answer<OpenMine>> {
  const kind = describeKey(file);
  if (kind === null) return failed('ledger-absent', 'There is no ledger yet.', 'Make one first.');
  if (kind === 'damaged') {
    return failed(
      'key-damaged',
      'The file that keeps the key of your ledger is damaged.',
      'Put it back from a backup. Nothing was changed.',
    );
  }
  const method = keyMethod(kind, passphrase, keyring);
  if (!method.ok) return method;
  const key = await unlockKey(file, method.value);
  if (!key.ok) return key;
  const opened = openLedger({ file, key: key.key, create: false });
  return opened.ok ? { ok: true, value: { ledger: opened.ledger, vault: openVault(file, key.key) } } : opened;
}

/** Removes the person's ledger with its key, its backups and the reference pack beside it. */
export function wipeMine(file: string): Answer<null> {
  const failure = wipeLedger(file);
  if (failure !== null) return { ok: false, failure };
  rmSync(join(dirname(file), 'reference'), { recursive: true, force: true });
  return { ok: true, value: null };
}

function keyMethod(kind: KeyKind, passphrase: string, keyring: Keyring | null): Answer<KeyMethod> {
  switch (kind) {
    case 'passphrase':
      if (passphrase !== '') return { ok: true, value: { kind, passphrase } };
      return failed('no-passphrase', 'The passphrase is empty.', 'Type the passphrase of your ledger.');
    case 'key-file':
      return { ok: true, value: { kind } };
    case 'keyring':
      if (keyring !== null) return { ok: true, value: { kind, wrapper: wrapperOf(keyring) } };
      return failed('no-keyring', 'This computer has no keyring that Tattletag can use.', 'Choose a passphrase instead.');
  }
}

/** The keyring as the ledger's key room wants it: refusals are exceptions when wrapping and null when unwrapping. */
function wrapperOf(keyring: Keyring): KeyWrapper {
  return {
    wrap: async (bytes) => {
      const answer = await keyring.wrap(bytes);
      if (!answer.ok) throw new Error(answer.failure.code);
      return answer.value;
    },
    unwrap: async (bytes) => {
      const answer = await keyring.unwrap(bytes);
      return answer.ok ? answer.value : null;
    },
  };
}
