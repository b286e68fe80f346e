import type { MessageBatch, MessageWriter, PackedMessage, StoredBatch } from '../ledger-messages.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';
import { type BlockRow, blockSize, messageIdAt } from './block-shape.ts';
import type { BlockStore } from './block-store.ts';
import { loadSeen, lookUpSeen } from './load-seen.ts';
import { noTime } from './packed-shape.ts';
import type { Revision } from './revision.ts';
import type { SeenSet } from './seen-set.ts';
import { storeCopy } from './store-copy.ts';

/** What messages are written with. */
export type WritingParts = {
  readonly database: Database;
  readonly blocks: BlockStore;
  readonly notes: Notes;
  readonly revision: Revision;
};

/** So many times a few identities are looked up before it is quicker to load all. */
const lookUpsMost = 2;
const fewAtMost = 1024;

/** Begins writing: the known identities are looked up, or loaded where many messages come, and commits do not wait for the disk (a lost batch is read again). */
export function startWriting({ database, blocks, notes, revision }: WritingParts): MessageWriter {
  const tighten = database.relax();
  let known: SeenSet | null = null;
  let lookUps = 0;
  let next = blocks.nextBlock();
  const seenAmong = (rows: readonly PackedMessage[]): SeenSet => {
    if (known === null && lookUps < lookUpsMost && rows.length <= fewAtMost) {
      lookUps += 1;
      return lookUpSeen(
        blocks,
        rows.map(({ identity }) => identity),
      );
    }
    // After its end it knows nothing any more: it stores nothing wrong, and starts again.
    known ??= loadSeen(blocks);
    return known;
  };
  const store = (batch: MessageBatch): StoredBatch => {
    if (batch.rows.length === 0) {
      moveCursor(database, batch);
      return nothingStored;
    }
    const seen = seenAmong(batch.rows);
    const sorted = sortOut(batch.rows, seen);
    const ids = sorted.freshAt.map((_, nth) => messageIdAt(next + Math.floor(nth / blockSize), nth % blockSize));
    next = writeFresh(blocks, batch, sorted, seen, next);
    const stored = blocks.changing(() => storeCopies(database, blocks, batch, sorted, seen));
    saveCursor(database, batch, sorted.freshAt.length + stored.places);
    // What was read again says the same again: then all that was worked out from the messages holds.
    if (ids.length > 0 || stored.united) {
      revision.changed();
      notes.outdated();
    }
    return { fresh: sorted.freshAt, ids, duplicates: stored.duplicates, united: stored.united };
  };
  const finish = (): void => {
    tighten();
    // What comes now, judging, wants the memory.
    known = null;
  };
  return { store: (batch) => database.transaction(() => store(batch)), finish };
}

const nothingStored: StoredBatch = { fresh: [], ids: [], duplicates: 0, united: false };

/** Places in the batch of the messages that are new, and of those that are known. */
type Sorted = { readonly freshAt: readonly number[]; readonly knownAt: readonly number[] };

/** Tells new messages from known ones; the second copy in the same batch is known. */
function sortOut(rows: readonly PackedMessage[], seen: SeenSet): Sorted {
  const freshAt: number[] = [];
  const knownAt: number[] = [];
  const here = new Set<string>();
  for (const [place, { identity }] of rows.entries()) {
    if (here.has(identity) || seen.rowOf(identity) !== 0) knownAt.push(place);
    else {
      here.add(identity);
      freshAt.push(place);
    }
  }
  return { freshAt, knownAt };
}

/** Writes new messages into blocks of their own; answers the number of the next block. */
function writeFresh(blocks: BlockStore, batch: MessageBatch, { freshAt }: Sorted, seen: SeenSet, first: number): number {
  let block = first;
  const write = (places: readonly number[], body?: Uint8Array): void => {
    const rows = rowsOf(batch, places);
    let slot = 0;
    for (const { identity } of rows) {
      seen.add(identity, messageIdAt(block, slot));
      slot += 1;
    }
    blocks.write(block, rows, body);
    block += 1;
  };
  // Where nothing in the batch is known, its blocks were packed on the way here.
  const allFresh = freshAt.length === batch.rows.length;
  for (let start = 0, nth = 0; start < freshAt.length; start += blockSize, nth += 1)
    write(freshAt.slice(start, start + blockSize), allFresh ? batch.bodies?.[nth] : undefined);
  return block;
}

function rowsOf({ rows, sourceId }: MessageBatch, places: readonly number[]): readonly BlockRow[] {
  const found: BlockRow[] = [];
  for (const nth of places) {
    const message = rows[nth];
    if (message === undefined) continue;
    const { identity, at, place, facts } = message;
    // Field by field: a spread costs more than all the rest of it.
    found.push({ identity, at: at ?? noTime, sourceId, place, facts });
  }
  return found;
}

type StoredCopies = { readonly duplicates: number; readonly united: boolean; readonly places: number };

function storeCopies(
  database: Database,
  blocks: BlockStore,
  batch: MessageBatch,
  { knownAt }: Sorted,
  seen: SeenSet,
): StoredCopies {
  let duplicates = 0;
  let places = 0;
  let united = false;
  for (const at of knownAt) {
    const message = batch.rows[at];
    if (message === undefined) continue;
    const stored = storeCopy({ database, blocks }, seen.rowOf(message.identity), batch, message);
    if (stored.copy) duplicates += 1;
    if (stored.newPlace) places += 1;
    united ||= stored.changed;
  }
  return { duplicates, united, places };
}

function moveCursor(database: Database, { cursor, sourceId }: MessageBatch): void {
  database.run('UPDATE sources SET cursor = ? WHERE id = ? AND cursor IS NOT ?', [cursor, sourceId, cursor]);
}

function saveCursor(database: Database, batch: MessageBatch, messages: number): void {
  const sql = 'UPDATE sources SET cursor = ?, messages = messages + ? WHERE id = ?';
  database.run(sql, [batch.cursor, messages, batch.sourceId]);
}
