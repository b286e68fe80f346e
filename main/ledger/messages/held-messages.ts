import type { StoredMessage } from '../ledger-messages.ts';

/** Messages that are at hand for a while, so that their blocks are not read again. */
export type HeldMessages = {
  readonly hold: (message: StoredMessage) => void;
  /** The message, or null where it is not at hand. */
  readonly get: (id: number) => StoredMessage | null;
  readonly letGo: () => void;
};

/** About 4 KB each. */
const heldAtMost = 2000;

/** Starts with none; whoever changes messages lets go of them. */
export function holdMessages(): HeldMessages {
  const held = new Map<number, StoredMessage>();
  return {
    hold: (message) => {
      if (held.size < heldAtMost) held.set(message.id, message);
    },
    get: (id) => held.get(id) ?? null,
    letGo: () => held.clear(),
  };
}
