import { resolve } from 'node:path';
import type { Answer } from '../../../shared/contract/answer.ts';
import { failed } from '../../engine/failures.ts';
import { createMine, mineLedgerFile, mineOnDisk, type OpenMine, unlockMine } from '../../engine/mine-space.ts';
import { makeScratchFolder, removeScratchFolder, sweepScratchFolders } from '../../engine/scratch-folder.ts';
import { usualDataFolder } from '../../files/data-folder.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { openTemporaryLedger } from '../../ledger/open-temporary-ledger.ts';
import { askPassphrase } from './ask-passphrase.ts';

/** An open ledger and how to let go of it; a temporary one is removed then. */
export type OpenLedger = { readonly ledger: Ledger; readonly release: () => void };

/** The folder with the app's own ledger and reference pack. */
export function dataFolder(): string {
  const chosen = process.env.TATTLETAG_DATA;
  return chosen === undefined || chosen === '' ? usualDataFolder() : resolve(chosen);
}

/** Opens the ledger a command works on: the named file, or the app's own. */
export async function openKeptLedger(file: string | null): Promise<Answer<OpenLedger>> {
  const path = file === null ? mineLedgerFile(dataFolder()) : resolve(file);
  const { there, key } = mineOnDisk(path);
  if (!there) return failed('ledger-absent', `There is no ledger at ${path}.`, 'Make one with: tattletag scan … --ledger FILE');
  const passphrase = await passphraseFor(key, false);
  return passphrase.ok ? kept(await unlockMine(path, passphrase.value, null)) : passphrase;
}

/** Opens or makes the ledger a scan writes to; without a file it is a temporary one that nobody can open again. */
export async function openScanLedger(file: string | null): Promise<Answer<OpenLedger>> {
  if (file === null) return temporary();
  const path = resolve(file);
  const { there, key } = mineOnDisk(path);
  const passphrase = await passphraseFor(there ? key : 'passphrase', !there);
  if (!passphrase.ok) return passphrase;
  return kept(
    there ? await unlockMine(path, passphrase.value, null) : await createMine(path, 'passphrase', passphrase.value, null),
  );
}

/** A ledger in a folder of its own, encrypted with a key that is never written down. */
function temporary(): Answer<OpenLedger> {
  sweepScratchFolders();
  const folder = makeScratchFolder();
  const opened = openTemporaryLedger(folder);
  const release = (): void => {
    if (opened.ok) opened.ledger.close();
    removeScratchFolder(folder);
  };
  if (opened.ok) return { ok: true, value: { ledger: opened.ledger, release } };
  release();
  return opened;
}

function passphraseFor(key: string | null, fresh: boolean): Promise<Answer<string>> {
  if (key === 'passphrase') return askPassphrase(fresh ? 'A passphrase for the new ledger' : 'Passphrase of the ledger', fresh);
  if (key === 'keyring') {
    const hint = 'Open it in the app, or use another --ledger.';
    return Promise.resolve(failed('keyring', "This ledger's key is kept in the keyring, which only the app can reach.", hint));
  }
  return Promise.resolve({ ok: true, value: '' });
}

function kept(answer: Answer<OpenMine>): Answer<OpenLedger> {
  if (!answer.ok) return answer;
  const { ledger } = answer.value;
  return { ok: true, value: { ledger, release: () => ledger.close() } };
}
