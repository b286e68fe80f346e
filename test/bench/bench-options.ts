import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CorpusSize } from './write-corpus.ts';

/** What is measured (a first scan, or judging again after a correction), how often, and where the made-up mailbox lies. */
export type BenchOptions = {
  readonly part: 'scan' | 'judge' | 'more';
  readonly folder: string;
  readonly size: CorpusSize;
  readonly runs: number;
};

/** Reads the options of `npm run bench`. */
export function readBenchOptions(given: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    args: [...given],
    options: {
      dir: { type: 'string' },
      messages: { type: 'string' },
      bytes: { type: 'string' },
      runs: { type: 'string' },
      /** A million small messages: is memory the same for ten times the mail? */
      million: { type: 'boolean', default: false },
    },
  });
  const usual = values.million ? { messages: 1_000_000, meanBytes: 3000 } : { messages: 100_000, meanBytes: 23_900 };
  return {
    part: positionals.includes('judge') ? 'judge' : positionals.includes('more') ? 'more' : 'scan',
    folder: values.dir ?? join(tmpdir(), 'tattletag-bench'),
    size: { messages: Number(values.messages ?? usual.messages), meanBytes: Number(values.bytes ?? usual.meanBytes) },
    runs: Number(values.runs ?? (values.million ? 1 : 3)),
  };
}
