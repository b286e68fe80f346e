import type { SeededNumbers } from './seeded-numbers.ts';

/** How big a made-up mailbox shall be. */
export type CorpusSize = {
  readonly messages: number;
  /** Mean size of a whole message; the median is half of it. */
  readonly meanBytes: number;
};

/** A header block without the ballast of big mailers: two hops, one signature. */
export const plainHeaderBytes = 1900;

// Measured in personal mail: mean 23.9 KB, median 12 KB. A log-normal of this width has that shape once the header is added.
const width = 1.25;

/** How many bytes the n-th message has beyond a plain header: many small ones, a few very large. */
export function bytesBeyondHeader({ meanBytes }: CorpusSize, random: SeededNumbers): number {
  const mean = Math.max(600, meanBytes - plainHeaderBytes);
  const bytes = mean * Math.exp(width * normal(random) - width ** 2 / 2);
  return Math.floor(Math.min(bytes, meanBytes * 20));
}

/** A normally distributed number (Box and Muller). */
function normal(random: SeededNumbers): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
