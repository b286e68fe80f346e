import type { Failure } from '../../../shared/contract/values.ts';

/** The sentence for a storage fault that a person can act on; null when the error is none (a mistake in the program). */
export function storageFailure(error: unknown): Failure | null {
  const code = errorCode(error);
  if (/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) {
    return {
      code: 'disk-full',
      message: 'The disk with your ledger is full. Everything stored before is safe; what was just being stored is not.',
      hint: 'Make room on the disk, then try again: it goes on from where it was.',
    };
  }
  if (/^(?:SQLITE_BUSY|SQLITE_LOCKED)/.test(code)) {
    return {
      code: 'ledger-in-use',
      message: 'Another Tattletag has this ledger open. Nothing was changed.',
      hint: 'Close the other window or wait until its scan ends, then try again.',
    };
  }
  if (/^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) {
    return {
      code: 'ledger-unreadable',
      message: 'A part of the ledger cannot be read. Your mail is untouched.',
      hint: 'Put back a copy of the ledger file from before, or start a new ledger and scan again.',
    };
  }
  if (/^(?:SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/.test(code)) {
    return {
      code: 'no-permission',
      message: 'The ledger may not be written. What is in it is safe.',
      hint: 'Check the permissions of the ledger file and its folder, then try again.',
    };
  }
  if (/^(?:SQLITE_IOERR|SQLITE_CANTOPEN|EIO|ENOENT|ENODEV)/.test(code)) {
    return {
      code: 'ledger-fault',
      message: 'The disk with your ledger did not answer. Everything stored before is safe.',
      hint: 'Check that the disk is connected and has room, then try again.',
    };
  }
  return null;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
