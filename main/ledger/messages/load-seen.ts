import { messageIdAt } from './block-shape.ts';
import type { BlockStore } from './block-store.ts';
import { createSeenSet, type SeenSet } from './seen-set.ts';

/** Every identity that the ledger knows, with its message's id. */
export function loadSeen(blocks: BlockStore): SeenSet {
  const seen = createSeenSet(blocks.count());
  for (const { block, keys } of blocks.eachKeys()) {
    for (let slot = 0; slot < keys.slots; slot += 1)
      if (keys.sourceAt(slot) !== 0) seen.addNumbers(keys.highAt(slot), keys.lowAt(slot), messageIdAt(block, slot));
  }
  return seen;
}
