import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { type Corpora, openCorpora } from './corpora.ts';
import type { Row } from './row.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';

/** What every group of lines works with. */
export type Bench = {
  readonly runs: number;
  readonly corpora: Corpora;
  /** Where things are kept from one `npm run bench` to the next. */
  readonly cache: string;
  /** The bundle of a name, as it is shipped. */
  readonly bundle: (name: string) => string;
  /** A path that nothing lies at yet; all of them are removed at the end. */
  readonly freshPath: (name: string) => string;
  readonly release: () => void;
};

/** Lines of the table that are measured together. */
export type Group = {
  readonly name: string;
  readonly about: string;
  /** Each row is told as soon as it is there. */
  readonly measure: (bench: Bench, tell: (row: Row) => void) => Promise<void>;
};

/** What the groups share in one run of the bench. */
export function openBench({ folder, messages, runs }: BenchOptions): Bench {
  mkdirSync(folder, { recursive: true });
  sweepLeftovers(folder);
  const scratch = join(folder, `run-${process.pid}`);
  mkdirSync(scratch);
  let paths = 0;
  return {
    runs,
    corpora: openCorpora(folder, messages),
    cache: folder,
    bundle: (name) => new URL(`../../dist/main/${name}.cjs`, import.meta.url).pathname,
    freshPath: (name) => {
      paths += 1;
      return join(scratch, `${paths}-${name}`);
    },
    release: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }),
  };
}
