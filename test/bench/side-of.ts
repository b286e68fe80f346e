import type { Measured } from './measure.ts';
import type { Side } from './row.ts';
import { largest } from './statistics.ts';

/** The seconds of some runs as one side of a row. */
export function secondsOf(name: string, runs: readonly { readonly seconds: number }[]): Side {
  return { name, unit: 's', values: runs.map(({ seconds }) => seconds) };
}

/** The most memory that any of the runs held. */
export function peakOf(runs: readonly Measured[]): number | null {
  return largest(runs.map(({ peakMegabytes }) => peakMegabytes));
}
