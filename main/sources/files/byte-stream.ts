import type { SourceProblem } from '../source.ts';

/** Bytes in their order, pulled as they are wanted. */
export type ByteStream = {
  /** Writes the next bytes into `into` from `at` on and says how many; 0 when there are no more, or when `problem` says why. */
  readonly read: (into: Buffer<ArrayBuffer>, at: number) => number;
  /** What went wrong on the way, or null. */
  readonly problem: () => SourceProblem | null;
  /** Bytes of the file consumed so far (of the packed file, where it is packed). */
  readonly consumed: () => number;
};
