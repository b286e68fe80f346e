import * as fs from 'node:fs';
import type { SourceProblem } from '../source.ts';
import type { ByteStream } from './byte-stream.ts';
import { fileProblem } from './open-file.ts';

/** The bytes of an open file from `from` up to `to`: what is appended later is left for the next time. */
export function plainStream(fd: number, from: number, to: number): ByteStream {
  let position = from;
  let problem: SourceProblem | null = null;
  return {
    read: (into, at) => {
      const wanted = Math.min(into.length - at, to - position);
      if (wanted <= 0 || problem !== null) return 0;
      try {
        const count = fs.readSync(fd, into, at, wanted, position);
        if (count === 0) problem = 'changed-while-reading';
        position += count;
        return count;
      } catch (error) {
        problem = fileProblem(error);
        return 0;
      }
    },
    problem: () => problem,
    consumed: () => position - from,
  };
}
