import { blockOf, messageIdAt } from './block-shape.ts';
import type { BlockStore } from './block-store.ts';

/** Every message's id in order of time (`at`, no time last, then identity), and how long its facts are, about. */
export type TimeOrder = {
  readonly ids: Uint32Array;
  /** Bytes of the facts of the message at this position: the mean of its block. */
  readonly bytesAt: (position: number) => number;
};

/** Reads all keys and puts them in order: 20 bytes a message while it does, 4 for as long as they are gone through. */
export function orderInTime(blocks: BlockStore): TimeOrder {
  const { ids, bytes } = sortedIds(blocks);
  return { ids, bytesAt: (position) => bytes.get(blockOf(ids[position] ?? 0)) ?? 0 };
}

type SortedIds = { readonly ids: Uint32Array; readonly bytes: ReadonlyMap<number, number> };

// A function of its own: what `bytesAt` needs would else keep the keys alive with it.
function sortedIds(blocks: BlockStore): SortedIds {
  const size = blocks.count();
  const ids = new Uint32Array(size);
  const times = new Float64Array(size);
  const highs = new Uint32Array(size);
  const lows = new Uint32Array(size);
  const bytes = new Map<number, number>();
  let filled = 0;
  for (const { block, keys, count, bytes: all } of blocks.eachKeys()) {
    bytes.set(block, all / Math.max(1, count));
    for (let slot = 0; slot < keys.slots; slot += 1) {
      if (keys.sourceAt(slot) === 0) continue;
      ids[filled] = messageIdAt(block, slot);
      times[filled] = keys.timeAt(slot);
      highs[filled] = keys.highAt(slot);
      lows[filled] = keys.lowAt(slot);
      filled += 1;
    }
  }
  const before = (a: number, b: number): number =>
    (times[a] ?? 0) - (times[b] ?? 0) || (highs[a] ?? 0) - (highs[b] ?? 0) || (lows[a] ?? 0) - (lows[b] ?? 0);
  const order = sortedPositions(filled, before);
  return { ids: order === null ? ids.subarray(0, filled) : order.map((position) => ids[position] ?? 0), bytes };
}

/** Positions in order; null when they are in order already, as those of a mailbox that only ever grew. */
function sortedPositions(size: number, before: (a: number, b: number) => number): Uint32Array | null {
  let inOrder = true;
  for (let i = 1; inOrder && i < size; i += 1) inOrder = before(i - 1, i) <= 0;
  return inOrder ? null : new Uint32Array(size).map((_, i) => i).sort(before);
}
