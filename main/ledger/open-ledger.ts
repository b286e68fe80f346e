import type { OpenedLedger } from './ledger.ts';

/** Opens the ledger in `file` with its 32-byte key, making it when `create` says so; migrates it forward when it is older. */
export function openLedger(_request: {
  readonly file: string;
  readonly key: Uint8Array;
  readonly create: boolean;
}): OpenedLedger {
  return { ok: false, failure: { code: 'ledger-absent', message: 'There is no ledger yet.', hint: '' } };
}
