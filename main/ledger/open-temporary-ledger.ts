import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger, OpenedLedger } from './ledger.ts';
import { openingFailure } from './ledger-refusal.ts';
import { openLedger } from './open-ledger.ts';

/** A ledger for one run (`scan` without `--ledger`, tests): encrypted with a key nobody keeps, removed when closed or when the process ends. */
export function openTemporaryLedger(folder: string = tmpdir()): OpenedLedger {
  try {
    const place = mkdtempSync(join(folder, 'tattletag-'));
    const opened = openLedger({ file: join(place, 'ledger'), key: randomBytes(32), create: true });
    return opened.ok ? { ok: true, ledger: removedWhenClosed(opened.ledger, place) } : opened;
  } catch (error) {
    return { ok: false, failure: openingFailure(error, folder) };
  }
}

function removedWhenClosed(ledger: Ledger, place: string): Ledger {
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  process.once('exit', remove);
  return {
    ...ledger,
    close: () => {
      ledger.close();
      process.removeListener('exit', remove);
      remove();
    },
  };
}
