import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Copies a closed ledger beside itself before it is migrated, once a version; the copy opens with the same key. */
export function backUpLedger(file: string, version: number): string {
  const copy = backUpName(file, version);
  if (existsSync(copy)) return copy;
  const part = `${copy}.part`;
  try {
    copyFileSync(file, part, constants.COPYFILE_FICLONE);
    renameSync(part, copy);
  } finally {
    rmSync(part, { force: true });
  }
  return copy;
}

/** Where the copy of an older ledger lies. */
function backUpName(file: string, version: number): string {
  return `${file}.before-version-${version + 1}`;
}
