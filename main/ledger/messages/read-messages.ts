import type { LedgerMessages, StoredMessage } from '../ledger-messages.ts';
import { type BlockRow, blockOf, blockSize } from './block-shape.ts';
import type { BlockStore } from './block-store.ts';
import type { HeldMessages } from './held-messages.ts';
import { messageFrom, packedFrom } from './message-row.ts';
import { orderInTime } from './order-in-time.ts';
import { startWriting, type WritingParts } from './write-messages.ts';

const pageSize = blockSize;

/** What messages are read and written with; `held` are at hand. */
export type MessageParts = WritingParts & { readonly held: HeldMessages };

/** The part of the ledger that keeps message facts. */
export function openMessages({ database, blocks, held, notes, revision }: MessageParts): LedgerMessages {
  return {
    count: blocks.count,
    isEmpty: () => database.row('SELECT 1 FROM messages LIMIT 1') === null,
    get: (id) => pick(blocks, held, [id])[0] ?? null,
    inOrder: () => inOrder(blocks, messageFrom),
    packedInOrder: () => inOrder(blocks, packedFrom),
    pick: (ids) => pick(blocks, held, ids),
    hold: held.hold,
    letGo: held.letGo,
    revision: revision.now,
    startWriting: () => {
      held.letGo();
      return startWriting({ database, blocks, notes, revision });
    },
  };
}

function pick(blocks: BlockStore, held: HeldMessages, ids: readonly number[]): readonly StoredMessage[] {
  const found = blocks.read(ids.filter((id) => !held.has(id)));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row === undefined ? (held.get(id) ?? []) : messageFrom(id, row);
  });
}

/**
 * A stretch of messages that is read at once: a page where blocks follow each other in time (what lives longer than a page costs the
 * collector more than reading it), many where they do not.
 */
const stretchFirst = pageSize;
const stretchMost = 65_536;
const stretchBytes = 16 * 1024 * 1024;

// Stretch by stretch: memory stays flat, and nothing is held open while the caller does other things.
function* inOrder<T>(blocks: BlockStore, from: (id: number, row: BlockRow) => T): Generator<readonly T[]> {
  const { ids, bytesAt } = orderInTime(blocks);
  let stretch = stretchFirst;
  for (let start = 0; start < ids.length; ) {
    let end = start;
    for (let bytes = 0; end < ids.length && end - start < stretch && bytes < stretchBytes; end += 1) bytes += bytesAt(end);
    while (end < ids.length && blockOf(ids[end] ?? 0) === blockOf(ids[end - 1] ?? 0)) end += 1;
    const some = Array.from(ids.subarray(start, end));
    const rows = blocks.read(some);
    for (let first = 0; first < some.length; first += pageSize) {
      const page: T[] = [];
      for (const id of some.slice(first, first + pageSize)) {
        const row = rows.get(id);
        if (row !== undefined) page.push(from(id, row));
      }
      yield page;
    }
    if (isScattered(some)) stretch = Math.min(stretch * 2, stretchMost);
    start = end;
  }
}

/** A mailbox that does not lie in order of time: each block would be inflated again for a few of its messages. */
function isScattered(ids: readonly number[]): boolean {
  const touched = new Set(ids.map(blockOf));
  return touched.size * blockSize > ids.length * 2;
}
