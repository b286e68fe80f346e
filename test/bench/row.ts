import { median } from './statistics.ts';

export type Unit = 's' | 'µs' | 'MB' | 'bytes';

/** What was measured of one side of a comparison, once a run. */
export type Side = { readonly name: string; readonly unit: Unit; readonly values: readonly number[] };

/** What a figure may be at most, or has to be at least. */
export type Bound = { readonly kind: 'most' | 'least'; readonly value: number };

/** One line of the table: a figure with what it was made of, or why there is none. */
export type Row =
  | {
      readonly kind: 'measured';
      readonly work: string;
      readonly ours: Side;
      readonly beside: Side | null;
      readonly figure: number;
      /** `×`: a ratio of the two sides. */
      readonly unit: Unit | '×';
      readonly bound: Bound | null;
      readonly peakMegabytes: number | null;
    }
  | { readonly kind: 'skipped'; readonly work: string; readonly why: string };

type Told = { readonly work: string; readonly ours: Side; readonly peakMegabytes?: number | null };

/** How many times as long (or as much) ours takes; `most` is the target. */
export function timesAsLong({ work, ours, peakMegabytes = null }: Told, beside: Side, most: number | null): Row {
  const figure = median(ours.values) / median(beside.values);
  return { kind: 'measured', work, ours, beside, figure, unit: '×', bound: atMost(most), peakMegabytes };
}

/** How many times as fast ours is as a peer; `least` is the target. */
export function timesAsFast({ work, ours, peakMegabytes = null }: Told, peer: Side, least: number | null): Row {
  const figure = median(peer.values) / median(ours.values);
  const bound = least === null ? null : ({ kind: 'least', value: least } as const);
  return { kind: 'measured', work, ours, beside: peer, figure, unit: '×', bound, peakMegabytes };
}

/** How much more ours takes than a part of it that is not counted, such as starting a process. */
export function above({ work, ours, peakMegabytes = null }: Told, part: Side, most: number | null): Row {
  const figure = median(ours.values) - median(part.values);
  return { kind: 'measured', work, ours, beside: part, figure, unit: ours.unit, bound: atMost(most), peakMegabytes };
}

/** A figure that stands for itself. */
export function asItIs({ work, ours, peakMegabytes = null }: Told, most: number | null): Row {
  const figure = median(ours.values);
  return { kind: 'measured', work, ours, beside: null, figure, unit: ours.unit, bound: atMost(most), peakMegabytes };
}

/** A line that cannot be measured here. */
export function skipped(work: string, why: string): Row {
  return { kind: 'skipped', work, why };
}

/** Whether a figure keeps its bound; null without one. */
export function isMet(figure: number, bound: Bound | null): boolean | null {
  if (bound === null) return null;
  // A figure that is no number keeps nothing.
  return bound.kind === 'most' ? figure <= bound.value : figure >= bound.value;
}

function atMost(value: number | null): Bound | null {
  return value === null ? null : { kind: 'most', value };
}
