import { statSync } from 'node:fs';
import type { LedgerFailure } from './ledger.ts';
import { storageFailure } from './storage/storage-failure.ts';

/** The sentence for a ledger that cannot be opened. */
export function refusal(code: LedgerFailure['code']): LedgerFailure {
  return { code, ...sentences[code] };
}

/** Why opening failed, from what the file system or libsql threw. */
export function openingFailure(error: unknown, file: string): LedgerFailure {
  const code = storageFailure(error)?.code ?? '';
  switch (code) {
    case 'ledger-unreadable':
      return refusal(isWhole(file) && isNoDatabase(error) ? 'wrong-key' : 'ledger-unreadable');
    case 'disk-full':
    case 'ledger-in-use':
    case 'no-permission':
    case 'ledger-fault':
      return refusal(code);
    default:
      throw error;
  }
}

// With the wrong key every page is noise, which SQLite takes for "not a database"; so does a file that is none.
function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';
}

const pageBytes = 4096;

function isWhole(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 1) % pageBytes === 0;
}

type Sentence = { readonly message: string; readonly hint: string };

const sentences: Readonly<Record<LedgerFailure['code'], Sentence>> = {
  'ledger-absent': {
    message: 'There is no ledger at this place yet.',
    hint: 'Check the name, or start a new ledger there.',
  },
  'wrong-key': {
    message: 'This key does not open the ledger. Nothing was changed.',
    hint: 'Use the key that the ledger was made with; a copy of the ledger needs its own key file beside it.',
  },
  'ledger-in-use': {
    message: 'Another Tattletag has this ledger open. Nothing was changed.',
    hint: 'Close the other window or wait until its scan ends, then try again.',
  },
  'ledger-unreadable': {
    message: 'This file is no ledger, or it is damaged. It was left as it is.',
    hint: 'Put back a copy from before, or start a new ledger and scan again: your mail is untouched.',
  },
  'ledger-newer': {
    message: 'This ledger was written by a newer Tattletag. It was left as it is.',
    hint: 'Install the newest version, then open the ledger again.',
  },
  'disk-full': {
    message: 'The disk is full, so the ledger could not be opened. What is in it is safe.',
    hint: 'Make room on the disk, then try again.',
  },
  'no-permission': {
    message: 'The ledger may not be opened for writing. It was left as it is.',
    hint: 'Check the permissions of the file and its folder, then try again.',
  },
  'ledger-fault': {
    message: 'The ledger could not be read from this place. Nothing was changed.',
    hint: 'Check that the folder exists and the disk is connected, then try again.',
  },
};
