import { examplesKept } from '../../shared/detect/leaks/fold-leaks.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';

/** Called for every message in order of time, with what was seen in it. */
export type ExampleHolder = (message: StoredMessage, sightings: readonly Sighting[]) => void;

/**
 * Has the first messages of each leak stay at hand: proof and a report ask for just these, and they lie all over the ledger. Where settling
 * chooses others, or there are too many, those are read as ever.
 */
export function holdExamples(hold: (message: StoredMessage) => void): ExampleHolder {
  const held = new Map<string, number>();
  return (message, sightings) => {
    for (const { leakId } of sightings) {
      const count = held.get(leakId) ?? 0;
      if (leakId === '' || count >= examplesKept) continue;
      held.set(leakId, count + 1);
      hold(message);
    }
  };
}
