import { blockOf, messageIdAt } from './block-shape.ts';
import type { BlockStore } from './block-store.ts';

/** Every message's id in order of time (`at`, no time last, then identity), and how long its facts are, about. */
export type TimeOrder = {
  readonly ids: Uint32Array;
  /** Bytes of the facts of the message at this position: the mean of its block. */
  readonly bytesAt: (position: number) => number;
};

/** Reads all keys and puts them in order: 4 bytes a message, and 20 for a moment where they do not lie in order. */
export function orderInTime(blocks: BlockStore): TimeOrder {
  const { ids, bytes } = idsAsTheyLie(blocks) ?? sortedIds(blocks);
  return { ids, bytesAt: (position) => bytes.get(blockOf(ids[position] ?? 0)) ?? 0 };
}

type Ids = { readonly ids: Uint32Array; readonly bytes: ReadonlyMap<number, number> };

/** Ids where messages lie in order already, as those of a mailbox that only ever grew; else null. */
function idsAsTheyLie(blocks: BlockStore): Ids | null {
  const ids = new Uint32Array(blocks.count());
  const bytes = new Map<number, number>();
  let filled = 0;
  let [time, high, low] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const { block, keys, count, bytes: all } of blocks.eachKeys()) {
    bytes.set(block, all / Math.max(1, count));
    for (let slot = 0; slot < keys.slots; slot += 1) {
      if (keys.sourceAt(slot) === 0) continue;
      const [nextTime, nextHigh, nextLow] = [keys.timeAt(slot), keys.highAt(slot), keys.lowAt(slot)];
      if ((time - nextTime || high - nextHigh || low - nextLow) > 0) return null;
      [time, high, low] = [nextTime, nextHigh, nextLow];
      ids[filled] = messageIdAt(block, slot);
      filled += 1;
    }
  }
  return { ids: ids.subarray(0, filled), bytes };
}

function sortedIds(blocks: BlockStore): Ids {
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
  const order = new Uint32Array(filled).map((_, i) => i).sort(before);
  return { ids: order.map((position) => ids[position] ?? 0), bytes };
}
