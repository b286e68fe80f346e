import type { Database } from '../storage/database.ts';
import { bytesAt, numberAt, type Row } from '../storage/row.ts';
import { type BlockRow, blockOf, slotOf } from './block-shape.ts';
import { type BlockText, openBlock, packBlock } from './pack-block.ts';
import { keyAt, openKeys, type PackedKeys, packKeys } from './pack-keys.ts';

/** The keys of one block, how many messages it holds, and how many bytes their facts have. */
export type BlockKeys = { readonly block: number; readonly keys: PackedKeys; readonly count: number; readonly bytes: number };

/** The blocks of messages in the ledger's file. */
export type BlockStore = {
  readonly count: () => number;
  /** The first number after all blocks there are. */
  readonly nextBlock: () => number;
  /** The keys of all blocks, a few hundred blocks at a time. */
  readonly eachKeys: () => Iterable<BlockKeys>;
  /** Messages by id, in any order; those that are not there are left out. */
  readonly read: (ids: readonly number[]) => ReadonlyMap<number, BlockRow>;
  /** Writes a block; `body` are its texts as `packBlock` writes them, where the reading thread has packed them. */
  readonly write: (block: number, rows: readonly (BlockRow | null)[], body?: Uint8Array) => void;
  /** Runs work that changes messages, and writes what it changed, blocks at a time; inside a transaction. */
  readonly changing: <T>(work: () => T) => T;
  /** Another content of one message, or none; only while `changing`. */
  readonly change: (id: number, row: BlockRow | null) => void;
  /** A message as it is now, changes that wait included. */
  readonly get: (id: number) => BlockRow | null;
};

const keysAtOnce = 256;
/** Copies of a folder come in its order, more or less: so many blocks are kept at hand. */
const openAtMost = 16;

type Opened = { readonly rows: (BlockRow | null)[]; changed: boolean };

/** Opens the blocks of a ledger. */
export function openBlocks(database: Database): BlockStore {
  const opened = new Map<number, Opened>();
  const write = (block: number, rows: readonly (BlockRow | null)[], body: Uint8Array): void => {
    const count = rows.reduce((sum, row) => sum + (row === null ? 0 : 1), 0);
    if (count === 0) {
      remove(database, block);
      return;
    }
    const bytes = rows.reduce((sum, row) => sum + (row === null ? 0 : row.facts.length), 0);
    database.run('INSERT OR REPLACE INTO messages (block, count, bytes, keys) VALUES (?, ?, ?, ?)', [
      block,
      count,
      bytes,
      packKeys(rows),
    ]);
    database.run('INSERT OR REPLACE INTO facts (block, body) VALUES (?, ?)', [block, body]);
  };
  const save = (block: number, { rows, changed }: Opened): void => {
    if (changed) write(block, rows, packBlock(rows));
  };
  const open = (block: number): Opened => {
    const known = opened.get(block);
    if (known !== undefined) return known;
    const fresh = { rows: readBlock(database, block), changed: false };
    opened.set(block, fresh);
    const [oldest] = opened.keys();
    if (opened.size > openAtMost && oldest !== undefined) {
      save(oldest, opened.get(oldest) ?? fresh);
      opened.delete(oldest);
    }
    return fresh;
  };
  return {
    count: () => numberAt(database.row('SELECT sum(count) FROM messages'), 0),
    nextBlock: () => numberAt(database.row('SELECT max(block) + 1 FROM messages'), 0),
    eachKeys: () => eachKeys(database),
    read: (ids) => readSome(database, ids),
    write: (block, rows, body) => write(block, rows, body ?? packBlock(rows)),
    get: (id) => open(blockOf(id)).rows[slotOf(id)] ?? null,
    change: (id, row) => {
      const block = open(blockOf(id));
      block.rows[slotOf(id)] = row;
      block.changed = true;
    },
    changing: (work) => {
      try {
        const result = work();
        for (const [block, one] of opened) save(block, one);
        return result;
      } finally {
        // After a fault too: the transaction is rolled back, and what was opened may be what is not there.
        opened.clear();
      }
    },
  };
}

function remove(database: Database, block: number): void {
  database.run('DELETE FROM messages WHERE block = ?', [block]);
  database.run('DELETE FROM facts WHERE block = ?', [block]);
}

function* eachKeys(database: Database): Generator<BlockKeys> {
  const sql = `SELECT block, count, bytes, keys FROM messages WHERE block > ? ORDER BY block LIMIT ${keysAtOnce}`;
  for (let last = -1; ; ) {
    const rows = database.rows(sql, [last]);
    if (rows.length === 0) return;
    for (const row of rows) {
      last = numberAt(row, 0);
      yield { block: last, count: numberAt(row, 1), bytes: numberAt(row, 2), keys: openKeys(bytesAt(row, 3) ?? none) };
    }
  }
}

const none = new Uint8Array(0);
const blockSql = 'SELECT keys, body FROM messages JOIN facts USING (block) WHERE block = ?';

function readBlock(database: Database, block: number): (BlockRow | null)[] {
  const row = database.row(blockSql, [block]);
  if (row === null) return [];
  const { keys, texts } = openRow(row);
  return Array.from({ length: keys.slots }, (_, slot) => rowAt(keys, texts, slot));
}

// In order of blocks, whatever the order of the ids: each is inflated once.
function readSome(database: Database, ids: readonly number[]): ReadonlyMap<number, BlockRow> {
  const found = new Map<number, BlockRow>();
  const byBlock = new Map<number, number[]>();
  for (const id of ids) {
    const known = byBlock.get(blockOf(id));
    if (known === undefined) byBlock.set(blockOf(id), [id]);
    else known.push(id);
  }
  for (const [block, wanted] of [...byBlock].sort(([a], [b]) => a - b)) {
    const row = database.row(blockSql, [block]);
    if (row === null) continue;
    const { keys, texts } = openRow(row);
    for (const id of wanted) {
      const one = rowAt(keys, texts, slotOf(id));
      if (one !== null) found.set(id, one);
    }
  }
  return found;
}

type OpenRow = { readonly keys: PackedKeys; readonly texts: { readonly textAt: (slot: number) => BlockText } };

function openRow(row: Row): OpenRow {
  return { keys: openKeys(bytesAt(row, 0) ?? none), texts: openBlock(bytesAt(row, 1) ?? none) };
}

function rowAt(keys: PackedKeys, texts: OpenRow['texts'], slot: number): BlockRow | null {
  const key = slot < keys.slots ? keyAt(keys, slot) : null;
  if (key === null) return null;
  const { place, facts } = texts.textAt(slot);
  // Field by field: a spread costs more than all the rest of it.
  return { identity: key.identity, at: key.at, sourceId: key.sourceId, place, facts };
}
