import type { Database } from '../storage/database.ts';

const name = 'messages_in_time';

/** Makes the index for reading in order of time, unless it is there; the first load goes without it, which is much faster. */
export function indexInTime(database: Database): void {
  database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON messages (at, identity)`);
}

/** The index is there. */
export function isIndexedInTime(database: Database): boolean {
  return database.row("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?", [name]) !== null;
}
