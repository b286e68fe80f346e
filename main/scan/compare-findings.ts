import type { Marks } from '../../shared/detect/gather-marks.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type PlacedSighting, placesPerMessage } from '../ledger/ledger-findings.ts';
import { type PlacedPassed, settledAs, sightingKey } from './judge-memory.ts';
import { placesOf, type SeenAgain } from './merge-judging.ts';
import type { Touched } from './touched-tags.ts';

/** What is different in the ledger now. */
export type Differences = { readonly gone: readonly number[]; readonly changed: readonly PlacedSighting[] };

/** The messages that were judged now, of the part that was kept and of its end, and what settling made of sightings. */
export type JudgedNow = {
  readonly again: readonly SeenAgain[];
  readonly tail: readonly SeenAgain[];
  readonly revised: ReadonlyMap<string, Sighting>;
};

/** What was kept of the last judging, that with the touched tags put right, and by what marks. */
type Before = {
  readonly kept: readonly PlacedPassed[];
  readonly merged: readonly PlacedPassed[];
  readonly touched: Touched;
  readonly marks: Marks;
};

/** Compares what was judged with what the ledger holds; null where that cannot be told. */
export function compareFindings(ledger: Ledger, { again, tail, revised }: JudgedNow, before: Before): Differences | null {
  const gone: number[] = [];
  const changed: PlacedSighting[] = [];
  const stands = standing(before);
  const whole = compareMessages(ledger, again, revised, stands, { gone, changed });
  if (!whole) return null;
  compareMessages(ledger, tail, revised, (sighting) => sighting, { gone, changed });
  changed.push(...settledOtherwise(before, revised, placesOf({ messages: again })));
  return { gone, changed };
}

const readAtOnce = 500;

type Standing = (sighting: Sighting, old: readonly Sighting[]) => Sighting | null;

function compareMessages(
  ledger: Ledger,
  messages: readonly SeenAgain[],
  revised: ReadonlyMap<string, Sighting>,
  stands: Standing,
  { gone, changed }: { readonly gone: number[]; readonly changed: PlacedSighting[] },
): boolean {
  for (let start = 0; start < messages.length; start += readAtOnce) {
    const some = messages.slice(start, start + readAtOnce);
    const old = byPosition(ledger.findings.sightingsAt(some.map(({ position }) => position)));
    for (const { position, sightings } of some) {
      const known = new Map((old.get(position) ?? []).map((one) => [one.place, one.sighting]));
      for (const [nth, sighting] of sightings.entries()) {
        const place = position * placesPerMessage + nth;
        const stays = stands(sighting, [...known.values()]);
        if (stays === null) return false;
        const now = revised.get(sightingKey(sighting)) ?? stays;
        if (JSON.stringify(known.get(place)) !== JSON.stringify(now)) changed.push({ place, sighting: now });
      }
      const written = new Set(sightings.map((_, nth) => position * placesPerMessage + nth));
      gone.push(...[...known.keys()].filter((place) => !written.has(place)));
    }
  }
  return true;
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
function standing({ kept, touched: { tags, turned }, marks: { marks } }: Before): Standing {
  const before = new Map(kept.map(({ passed: { sighting } }) => [sightingKey(sighting), sighting]));
  const known = new Set(marks.map(({ tag }) => tag.id));
  return (sighting, old) => {
    // A mark went, and an address that nobody was given came to light behind it.
    if (turned.size > 0 && !known.has(sighting.tagId)) return null;
    if (tags.has(sighting.tagId)) return sighting;
    return before.get(sightingKey(sighting)) ?? old.find(({ tagId }) => tagId === sighting.tagId) ?? null;
  };
}

/** Sightings of messages that nothing touched, which settling the whole mailbox takes otherwise now. */
function settledOtherwise(
  { merged }: Before,
  revised: ReadonlyMap<string, Sighting>,
  places: ReadonlyMap<string, number>,
): readonly PlacedSighting[] {
  return merged.flatMap(({ place, passed: { sighting }, settled }) => {
    const key = sightingKey(sighting);
    const now = revised.get(key);
    return places.has(key) || settled === settledAs(now) ? [] : [{ place, sighting: now ?? sighting }];
  });
}
