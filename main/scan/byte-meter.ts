import type { Cursor, Source } from '../sources/source.ts';

/** Counts the bytes of one source, however it counts them itself: never more than lay ahead, and all of them at its end. */
export type ByteMeter = {
  /** `bytesRead` since the reading (or its latest part) began; answers how many are new. */
  readonly at: (bytesRead: number) => number;
  /** The source was read to its end; answers what was still missing. */
  readonly finish: () => number;
  /** The reading goes on from `cursor`: what was read ahead is read again. */
  readonly goOnFrom: (cursor: Cursor | null) => void;
};

/** Begins counting a source at `cursor`. */
export function startMeter(source: Source, cursor: Cursor | null): ByteMeter {
  const total = source.remaining(cursor);
  let counted = 0;
  let base = 0;
  const upTo = (bytes: number): number => {
    const more = Math.max(0, Math.min(bytes, total ?? bytes) - counted);
    counted += more;
    return more;
  };
  return {
    at: (bytesRead) => upTo(base + bytesRead),
    finish: () => upTo(total ?? counted),
    goOnFrom: (next) => {
      const left = source.remaining(next);
      base = total === null || left === null ? counted : total - left;
    },
  };
}
