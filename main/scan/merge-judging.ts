import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import { type Seen, settleMailbox, type Usage } from '../../shared/detect/settle-mailbox.ts';
import type { Sighting, VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type PlacedSighting, placesPerMessage } from '../ledger/ledger-findings.ts';
import { type JudgedDetails, type PlacedPassed, sightingKey } from './judge-memory.ts';
import { countSightings, revisedByKey } from './keep-judging.ts';
import type { Ground, Touched } from './touched-tags.ts';

/** A touched message as it was seen again. */
export type SeenAgain = { readonly position: number; readonly sightings: readonly Sighting[] };

/** The whole mailbox as it stands now, and what is different in the ledger. */
export type Merged = {
  readonly details: JudgedDetails;
  readonly outcome: Outcome;
  readonly gone: readonly number[];
  readonly changed: readonly PlacedSighting[];
};

type Again = { readonly seen: Seen; readonly messages: readonly SeenAgain[] };

/** Puts the touched tags, judged again, together with the rest as it was, and settles all of it; null where that cannot be told. */
export function mergeJudging(ledger: Ledger, kept: JudgedDetails, now: Ground, touched: Touched, again: Again): Merged | null {
  const places = placesOf(again);
  const passed = mergePassed(kept, touched, again, places);
  const usage = mergeUsage(kept.usage, touched, again.seen.usage);
  const counts = mergeCounts(kept.counts, touched, again);
  const { strays } = kept;
  const settling: Seen = { ...now, usage, counts: byVerdict(counts), passed: passed.map((one) => one.passed), strays };
  const { outcome, revised } = settleMailbox(settling);
  const details: JudgedDetails = { log: kept.log, counts, usage, passed, strays, revised: revisedByKey(revised) };
  const differences = compare(ledger, kept, details, touched, again, places);
  return differences === null ? null : { details, outcome, ...differences };
}

/** The places of the sightings of touched messages. */
function placesOf({ messages }: Again): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { position, sightings } of messages)
    for (const [nth, sighting] of sightings.entries()) places.set(sightingKey(sighting), position * placesPerMessage + nth);
  return places;
}

function mergePassed(
  kept: JudgedDetails,
  { tags }: Touched,
  { seen }: Again,
  places: ReadonlyMap<string, number>,
): readonly PlacedPassed[] {
  const merged: PlacedPassed[] = [];
  for (const one of kept.passed)
    if (!tags.has(one.passed.tag.id)) merged.push({ ...one, place: places.get(sightingKey(one.passed.sighting)) ?? one.place });
  for (const passed of seen.passed) {
    const place = places.get(sightingKey(passed.sighting));
    if (place !== undefined && tags.has(passed.tag.id)) merged.push({ place, passed });
  }
  return merged.sort((a, b) => a.place - b.place);
}

function mergeUsage(
  kept: ReadonlyMap<string, Usage>,
  { tags }: Touched,
  fresh: ReadonlyMap<string, Usage>,
): ReadonlyMap<string, Usage> {
  const merged = new Map(kept);
  for (const id of tags) {
    const usage = fresh.get(id);
    if (usage === undefined) merged.delete(id);
    else merged.set(id, usage);
  }
  return merged;
}

type Counts = JudgedDetails['counts'];

function mergeCounts(kept: Counts, { tags }: Touched, { messages }: Again): Counts {
  const fresh = new Map<string, Map<VerdictName, number>>();
  for (const { sightings } of messages)
    countSightings(
      fresh,
      sightings.filter(({ tagId }) => tags.has(tagId)),
    );
  return new Map([...[...kept].filter(([id]) => !tags.has(id)), ...fresh]);
}

function byVerdict(counts: Counts): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const ofTag of counts.values())
    for (const [verdict, count] of ofTag) total.set(verdict, (total.get(verdict) ?? 0) + count);
  return total;
}

type Differences = Pick<Merged, 'gone' | 'changed'>;

const readAtOnce = 500;

function compare(
  ledger: Ledger,
  kept: JudgedDetails,
  details: JudgedDetails,
  touched: Touched,
  again: Again,
  places: ReadonlyMap<string, number>,
): Differences | null {
  const gone: number[] = [];
  const changed: PlacedSighting[] = [];
  const stands = standing(kept, touched, again.seen);
  for (let start = 0; start < again.messages.length; start += readAtOnce) {
    const some = again.messages.slice(start, start + readAtOnce);
    const old = byPosition(ledger.findings.sightingsAt(some.map(({ position }) => position)));
    for (const { position, sightings } of some) {
      const known = new Map((old.get(position) ?? []).map((one) => [one.place, one.sighting]));
      for (const [nth, sighting] of sightings.entries()) {
        const place = position * placesPerMessage + nth;
        const stays = stands(sighting, [...known.values()]);
        if (stays === null) return null;
        const now = details.revised.get(sightingKey(sighting)) ?? stays;
        if (JSON.stringify(known.get(place)) !== JSON.stringify(now)) changed.push({ place, sighting: now });
        else known.delete(place);
      }
      const written = new Set(sightings.map((_, nth) => position * placesPerMessage + nth));
      gone.push(...[...known.keys()].filter((place) => !written.has(place)));
    }
  }
  changed.push(...settledOtherwise(kept, details, places));
  return { gone, changed };
}

function byPosition(sightings: readonly PlacedSighting[]): ReadonlyMap<number, readonly PlacedSighting[]> {
  const found = new Map<number, PlacedSighting[]>();
  for (const one of sightings) {
    const position = Math.floor(one.place / placesPerMessage);
    const list = found.get(position);
    if (list === undefined) found.set(position, [one]);
    else list.push(one);
  }
  return found;
}

/** What a sighting is before settling: as judged again for a touched tag, for the others as it was; null where nobody knows. */
function standing(
  kept: JudgedDetails,
  { tags, turned }: Touched,
  { marks }: Seen,
): (sighting: Sighting, old: readonly Sighting[]) => Sighting | null {
  const before = new Map(kept.passed.map(({ passed: { sighting } }) => [sightingKey(sighting), sighting]));
  const known = new Set(marks.marks.map(({ tag }) => tag.id));
  return (sighting, old) => {
    // A mark went, and an address that nobody was given came to light behind it.
    if (turned.size > 0 && !known.has(sighting.tagId)) return null;
    if (tags.has(sighting.tagId)) return sighting;
    return before.get(sightingKey(sighting)) ?? old.find(({ tagId }) => tagId === sighting.tagId) ?? null;
  };
}

/** Sightings of messages that nothing touched, which settling the whole mailbox takes otherwise now. */
function settledOtherwise(kept: JudgedDetails, details: JudgedDetails, places: ReadonlyMap<string, number>): PlacedSighting[] {
  return details.passed.flatMap(({ place, passed: { sighting } }) => {
    const key = sightingKey(sighting);
    const now = details.revised.get(key);
    const same = places.has(key) || JSON.stringify(kept.revised.get(key)) === JSON.stringify(now);
    return same ? [] : [{ place, sighting: now ?? sighting }];
  });
}
