import type { RiverState } from '../../shared/detect/judge-message.ts';
import type { Seen, Usage } from '../../shared/detect/settle-mailbox.ts';
import type { CompanySoFar } from '../../shared/detect/verdicts/mailbox-so-far.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import { placesPerMessage } from '../ledger/ledger-findings.ts';
import { countSightings } from './count-sightings.ts';
import { type Counts, type JudgedDetails, type PlacedPassed, sightingKey } from './judge-memory.ts';
import type { KeptBefore } from './keep-judging.ts';
import type { Touched } from './touched-tags.ts';

/** A touched message as it was seen again. */
export type SeenAgain = { readonly position: number; readonly sightings: readonly Sighting[] };

/** Touched messages as they were seen again, and where that judging stood after them. */
export type Again = { readonly seen: Seen; readonly state: RiverState; readonly messages: readonly SeenAgain[] };

/** The mailbox up to its tail, as it stands now: where judging goes on. */
export type Merged = KeptBefore & { readonly state: RiverState };

/** Puts the touched tags, judged again, together with the rest as it was. */
export function mergeJudging(kept: JudgedDetails, touched: Touched, again: Again): Merged {
  const { log, last } = kept;
  const state: RiverState = {
    told: mergeTold(kept.state.told, touched, again),
    usage: mergeUsage(kept.state.usage, touched, again.seen.usage),
    strays: kept.state.strays,
  };
  return {
    log,
    last,
    state,
    counts: mergeCounts(kept.counts, touched, again),
    passed: mergePassed(kept, touched, again),
  };
}

type Told = RiverState['told'];

/** What a tag's mail told is the tag's alone; what a holder's mail told is missing where nobody's holder it was before. */
function mergeTold(kept: Told, { tags }: Touched, { seen, state: { told } }: Again): Told {
  const companies = new Map<string, CompanySoFar>();
  for (const domain of new Set(seen.marks.marks.map(({ tag }) => tag.holder.domain))) {
    const company = kept.companies.get(domain) ?? told.companies.get(domain);
    if (company !== undefined) companies.set(domain, company);
  }
  return {
    ...kept,
    companies,
    partners: mergeByTag(kept.partners, tags, told.partners),
    confirmations: mergeByTag(kept.confirmations, tags, told.confirmations),
  };
}

/** Keys are a tag's id, a space and a domain. */
function mergeByTag(
  kept: ReadonlyMap<string, number>,
  tags: ReadonlySet<string>,
  fresh: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const isTouched = (key: string): boolean => tags.has(key.slice(0, key.lastIndexOf(' ')));
  return new Map([...[...kept].filter(([key]) => !isTouched(key)), ...[...fresh].filter(([key]) => isTouched(key))]);
}

/** The places of the sightings of touched messages. */
export function placesOf({ messages }: Pick<Again, 'messages'>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { position, sightings } of messages)
    for (const [nth, sighting] of sightings.entries()) places.set(sightingKey(sighting), position * placesPerMessage + nth);
  return places;
}

function mergePassed(kept: JudgedDetails, { tags }: Touched, again: Again): readonly PlacedPassed[] {
  const places = placesOf(again);
  const merged: PlacedPassed[] = [];
  for (const one of kept.passed) {
    if (tags.has(one.passed.tag.id)) continue;
    const place = places.get(sightingKey(one.passed.sighting)) ?? one.place;
    merged.push(place === one.place ? one : { ...one, place });
  }
  for (const passed of again.seen.passed) {
    const place = places.get(sightingKey(passed.sighting));
    if (place !== undefined && tags.has(passed.tag.id)) merged.push({ place, passed, settled: '' });
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

function mergeCounts(kept: Counts, { tags }: Touched, { messages }: Again): Counts {
  const counter = countSightings(new Map([...kept].filter(([id]) => !tags.has(id))));
  for (const { sightings } of messages) counter.count(sightings.filter(({ tagId }) => tags.has(tagId)));
  return counter.counts();
}
