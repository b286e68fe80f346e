import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import type { Seen } from '../../shared/detect/settle-mailbox.ts';
import type { Sighting, VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import { placesPerMessage } from '../ledger/ledger-findings.ts';
import { type JudgedDetails, type PlacedPassed, sightingKey } from './judge-memory.ts';
import { createMessageLog } from './message-log.ts';
import { wordTeller } from './message-words.ts';

/** Keeps what a judging of the whole mailbox sees, for the corrections that come after it. */
export type JudgingKeeper = {
  /** Called for every message in order, with what `see` answered. */
  readonly see: (id: number, facts: MessageFacts, sightings: readonly Sighting[]) => void;
  /** What was kept, or null where it would be too much. */
  readonly details: (revised: readonly Sighting[]) => JudgedDetails | null;
};

/** About a kilobyte each: 50 MB. */
const passedKept = 50_000;

/** Starts keeping what goes by in `seen`; room is made for `messages`. */
export function keepJudging(seen: Seen, messages: number): JudgingKeeper {
  const log = createMessageLog(messages);
  const wordsOf = wordTeller(seen.marks, seen.context.companies);
  const counts = new Map<string, Map<VerdictName, number>>();
  const passed: PlacedPassed[] = [];
  let taken = 0;
  let crowded = false;
  return {
    see: (id, facts, sightings) => {
      const first = log.size() * placesPerMessage;
      log.add(id, wordsOf(facts, sightings));
      countSightings(counts, sightings);
      crowded ||= sightings.length > placesPerMessage || seen.passed.length > passedKept;
      for (let one = seen.passed[taken]; one !== undefined; one = seen.passed[taken]) {
        if (!crowded) passed.push({ place: first + sightings.indexOf(one.sighting), passed: one });
        taken += 1;
      }
    },
    details: (revised) =>
      crowded ? null : { log, counts, usage: seen.usage, passed, strays: seen.strays, revised: revisedByKey(revised) },
  };
}

/** Adds sightings to the counts by tag and verdict. */
export function countSightings(counts: Map<string, Map<VerdictName, number>>, sightings: readonly Sighting[]): void {
  for (const { tagId, verdict } of sightings) {
    const ofTag = counts.get(tagId) ?? new Map<VerdictName, number>();
    ofTag.set(verdict, (ofTag.get(verdict) ?? 0) + 1);
    counts.set(tagId, ofTag);
  }
}

/** What settling made of sightings, to be looked up. */
export function revisedByKey(revised: readonly Sighting[]): ReadonlyMap<string, Sighting> {
  return new Map(revised.map((sighting) => [sightingKey(sighting), sighting]));
}
