import type { Sighting, VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { Counts } from './judge-memory.ts';

/** Counts sightings by tag and verdict, on from other counts that stay as they are. */
export type SightingCounter = { readonly count: (sightings: readonly Sighting[]) => void; readonly counts: () => Counts };

/** Starts with what was counted `before`. */
export function countSightings(before: Counts): SightingCounter {
  const now = new Map<string, Map<VerdictName, number>>();
  return {
    count: (sightings) => {
      for (const { tagId, verdict } of sightings) {
        const ofTag = now.get(tagId) ?? new Map(before.get(tagId));
        ofTag.set(verdict, (ofTag.get(verdict) ?? 0) + 1);
        now.set(tagId, ofTag);
      }
    },
    counts: () => new Map([...before, ...now]),
  };
}

/** The same sightings by verdict alone, with some more. */
export function countedByVerdict(counts: Counts, more: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const total = new Map(more);
  for (const ofTag of counts.values())
    for (const [verdict, count] of ofTag) total.set(verdict, (total.get(verdict) ?? 0) + count);
  return total;
}
