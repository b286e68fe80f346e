import Libsql from 'libsql';
import type { Cell, Row } from './row.ts';

/** One connection to the ledger's file: four verbs over libsql, and nothing else of it leaves this file. */
export type Database = {
  readonly exec: (sql: string) => void;
  /** Answers how many rows it changed. */
  readonly run: (sql: string, values?: readonly Cell[]) => number;
  readonly rows: (sql: string, values?: readonly Cell[]) => readonly Row[];
  readonly row: (sql: string, values?: readonly Cell[]) => Row | null;
  /** All or nothing; inside another transaction it simply joins in. */
  readonly transaction: <T>(work: () => T) => T;
  /**
   * From here until the answer is called, commits no longer wait for the disk one by one: for what can be made again.
   * A killed process still loses nothing; a pulled plug may cost the last commits, whole ones.
   */
  readonly relax: () => () => void;
  readonly close: () => void;
};

/** Kilobytes of pages at hand: for screens, which look at the same ones again, and for much that passes by once. */
const cacheUsually = 24_000;
const cachePassing = 3000;

type Statement = { readonly run: (values: Cell[]) => Libsql.RunResult; readonly all: (values: Cell[]) => unknown[] };

/** Opens `file` with its key and takes it for this process alone; throws what libsql throws. */
export function openDatabase(file: string, key: Uint8Array): Database {
  const connection = connect(file, key);
  try {
    takeAlone(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return faceOf(connection);
}

// Opening fails with an error of its own shape, which carries no code.
function connect(file: string, key: Uint8Array): Libsql.Database {
  try {
    return new Libsql(file, cipherOptions(key));
  } catch (cause) {
    throw Object.assign(new Error('libsql could not open the file', { cause }), { code: 'SQLITE_CANTOPEN' });
  }
}

// libsql's type file does not name its own cipher options, so they are added to the type here.
type CipherOptions = Libsql.Options & { readonly encryptionCipher: string; readonly encryptionKey: string };

function cipherOptions(key: Uint8Array): CipherOptions {
  return { encryptionCipher: 'aes256cbc', encryptionKey: Buffer.from(key).toString('hex') };
}

/**
 * The exclusive lock lies on the file itself, so the system drops it when the process dies, and a second
 * Tattletag is told at once. WAL: a batch is one append; kill -9 keeps every commit. FULL: so does a pulled plug.
 */
function takeAlone(connection: Libsql.Database): void {
  connection.exec('PRAGMA locking_mode = EXCLUSIVE');
  // Only a new file takes it: fewer, larger pages are a quarter quicker to encrypt and write.
  connection.exec('PRAGMA page_size = 8192');
  connection.exec('PRAGMA temp_store = MEMORY');
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec(`PRAGMA cache_size = -${cacheUsually}`);
  connection.exec('PRAGMA wal_autocheckpoint = 2000');
  connection.exec('PRAGMA foreign_keys = ON');
  connection.exec('BEGIN IMMEDIATE');
  connection.exec('COMMIT');
}

function faceOf(connection: Libsql.Database): Database {
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = prepare(connection, sql);
    statements.set(sql, made);
    return made;
  };
  const rows = (sql: string, values: readonly Cell[] = []): readonly Row[] => prepared(sql).all([...values]) as Row[];
  return {
    exec: (sql) => connection.exec(sql),
    run: (sql, values = []) => prepared(sql).run([...values]).changes,
    rows,
    row: (sql, values) => rows(sql, values)[0] ?? null,
    transaction: (work) => inTransaction(connection, work),
    relax: relaxer(connection),
    close: () => release(connection),
  };
}

function relaxer(connection: Libsql.Database): () => () => void {
  let relaxed = 0;
  return () => {
    if (relaxed === 0) {
      connection.exec('PRAGMA synchronous = NORMAL');
      connection.exec(`PRAGMA cache_size = -${cachePassing}`);
    }
    relaxed += 1;
    let over = false;
    return () => {
      if (over || !connection.open) return;
      over = true;
      relaxed -= 1;
      if (relaxed > 0) return;
      connection.exec('PRAGMA synchronous = FULL');
      connection.exec(`PRAGMA cache_size = -${cacheUsually}`);
    };
  };
}

// libsql takes a lone Buffer for a map of named values and aborts the process, so values always go in as one array.
function prepare(connection: Libsql.Database, sql: string): Statement {
  const statement = connection.prepare<[Cell[]]>(sql);
  return /^\s*(?:SELECT|PRAGMA|WITH)\b/i.test(sql) ? statement.raw() : statement;
}

function inTransaction<T>(connection: Libsql.Database, work: () => T): T {
  if (connection.inTransaction) return work();
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite itself rolls back when the disk is full: a second ROLLBACK would hide that error behind its own.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/**
 * libsql keeps a closed connection until its statements are collected, lock and all; so the lock is given up
 * by hand: out of WAL, back to normal locking, one read.
 */
function release(connection: Libsql.Database): void {
  if (!connection.open) return;
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    for (const step of ['wal_checkpoint(TRUNCATE)', 'journal_mode = DELETE', 'locking_mode = NORMAL']) {
      connection.exec(`PRAGMA ${step}`);
    }
    connection.prepare('SELECT count(*) FROM sqlite_master').raw().all();
  } catch {
    // A full disk may refuse the checkpoint: the log stays beside the file and is read at the next opening.
  } finally {
    connection.close();
  }
}
