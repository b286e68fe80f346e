import type { WantedEvidence } from '../ledger-evidence.ts';
import type { PackedStored, StoredMessage } from '../ledger-messages.ts';
import { unpackStored } from './message-row.ts';

/** Messages that are at hand for a while, so that their blocks are not read again. */
export type HeldMessages = {
  readonly hold: (message: PackedStored) => void;
  readonly has: (id: number) => boolean;
  /** The message, or null where it is not at hand. */
  readonly get: (id: number) => StoredMessage | null;
  /** Where the message lies, which is at hand for more of them; or null. */
  readonly placeOf: (id: number) => WantedEvidence | null;
  readonly letGo: () => void;
};

/** About a kilobyte each, as they are packed. */
const heldAtMost = 2000;
/** Two hundred bytes each. To read all their blocks for as little would leave as much garbage as a whole judging. */
const placesAtMost = 20_000;

/** Starts with none; whoever changes messages lets go of them. */
export function holdMessages(): HeldMessages {
  const held = new Map<number, PackedStored>();
  const places = new Map<number, WantedEvidence>();
  return {
    hold: (message) => {
      if (held.size < heldAtMost) held.set(message.id, message);
      if (places.size < placesAtMost) places.set(message.id, placed(message));
    },
    has: (id) => held.has(id),
    get: (id) => {
      const message = held.get(id);
      return message === undefined ? null : unpackStored(message);
    },
    placeOf: (id) => places.get(id) ?? null,
    letGo: () => {
      held.clear();
      places.clear();
    },
  };
}

function placed({ id, sourceId, place, identity }: PackedStored): WantedEvidence {
  return { messageId: id, sourceId, place, identity };
}
