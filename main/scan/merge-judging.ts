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

function compare(
  ledger: Ledger,
  kept: JudgedDetails,
  details: JudgedDetails,
  touched: Touched,
  { seen, messages }: Again,
  places: ReadonlyMap<string, number>,
): Differences | null {
  const gone: number[] = [];
  const changed: PlacedSighting[] = [];
  const before = new Map(kept.passed.map(({ passed: { sighting } }) => [sightingKey(sighting), sighting]));
  const marks = new Set(seen.marks.marks.map(({ tag }) => tag.id));
  const now = (sighting: Sighting): Sighting => details.revised.get(sightingKey(sighting)) ?? sighting;
  for (const { position, sightings } of messages) {
    const old = ledger.findings.sightingsAt(position);
    const fresh: PlacedSighting[] = [];
    for (const [nth, sighting] of sightings.entries()) {
      // A mark went, and an address that nobody was given came to light behind it.
      if (touched.turned.size > 0 && !marks.has(sighting.tagId)) return null;
      const stays = touched.tags.has(sighting.tagId)
        ? sighting
        : (before.get(sightingKey(sighting)) ?? old.find((one) => one.sighting.tagId === sighting.tagId)?.sighting);
      if (stays === undefined) return null;
      fresh.push({ place: position * placesPerMessage + nth, sighting: now(stays) });
    }
    const known = new Map(old.map((one) => [one.place, JSON.stringify(one.sighting)]));
    for (const one of fresh) {
      if (known.get(one.place) !== JSON.stringify(one.sighting)) changed.push(one);
      known.delete(one.place);
    }
    gone.push(...known.keys());
  }
  for (const { place, passed } of details.passed) {
    const key = sightingKey(passed.sighting);
    if (!places.has(key) && kept.revised.get(key) !== details.revised.get(key))
      if (JSON.stringify(kept.revised.get(key)) !== JSON.stringify(details.revised.get(key)))
        changed.push({ place, sighting: now(passed.sighting) });
  }
  return { gone, changed };
}
