import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { joinParts } from './join-parts.ts';
import type { OpenedLedger } from './ledger.ts';
import { openingFailure, refusal } from './ledger-refusal.ts';
import { backUpLedger } from './migrations/back-up-ledger.ts';
import { ledgerVersion, type Migration, migrate, migrations } from './migrations/migrate.ts';
import { type Database, openDatabase } from './storage/database.ts';

/** Where the ledger lies and what opens it. */
export type LedgerRequest = { readonly file: string; readonly key: Uint8Array; readonly create: boolean };

/** Opens the ledger in `file` with its 32-byte key, making it when `create` says so; migrates it forward when it is older. */
export function openLedger(request: LedgerRequest, steps: readonly Migration[] = migrations): OpenedLedger {
  let database: Database | null = null;
  try {
    if (!existsSync(request.file)) {
      if (!request.create) return { ok: false, failure: refusal('ledger-absent') };
      makePrivateFile(request.file);
    }
    database = openDatabase(request.file, request.key);
    const version = ledgerVersion(database);
    if (version > steps.length) {
      database.close();
      return { ok: false, failure: refusal('ledger-newer') };
    }
    if (version > 0 && version < steps.length) database = reopenAfterBackUp(database, request, version);
    migrate(database, steps);
    return { ok: true, ledger: joinParts(request.file, database) };
  } catch (error) {
    database?.close();
    return { ok: false, failure: openingFailure(error, request.file) };
  }
}

// Readable by the person alone from its first moment on; its log takes over the file's mode.
function makePrivateFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'wx', 0o600));
}

// The copy is made while the ledger is closed: closing any handle on a file drops this process's locks on it (POSIX fcntl).
function reopenAfterBackUp(database: Database, request: LedgerRequest, version: number): Database {
  database.close();
  backUpLedger(request.file, version);
  return openDatabase(request.file, request.key);
}
