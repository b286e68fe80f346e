import type { PackedStored, StoredMessage } from '../ledger-messages.ts';
import { unpackStored } from './message-row.ts';

/** Messages that are at hand for a while, so that their blocks are not read again. */
export type HeldMessages = {
  readonly hold: (message: PackedStored) => void;
  readonly has: (id: number) => boolean;
  /** The message, or null where it is not at hand. */
  readonly get: (id: number) => StoredMessage | null;
  readonly letGo: () => void;
};

/** About a kilobyte each, as they are packed. */
const heldAtMost = 2000;

/** Starts with none; whoever changes messages lets go of them. */
export function holdMessages(): HeldMessages {
  const held = new Map<number, PackedStored>();
  return {
    hold: (message) => {
      if (held.size < heldAtMost) held.set(message.id, message);
    },
    has: (id) => held.has(id),
    get: (id) => {
      const message = held.get(id);
      return message === undefined ? null : unpackStored(message);
    },
    letGo: () => held.clear(),
  };
}
