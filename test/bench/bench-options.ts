import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What is measured, how often, and where the made-up mailboxes lie. */
export type BenchOptions = {
  /** Names of groups of lines; empty: all. */
  readonly groups: readonly string[];
  readonly folder: string;
  /** The other sizes follow from it: half of it on Dovecot, ten times as many small ones. */
  readonly messages: number;
  readonly runs: number;
  readonly task: 'measure' | 'list' | 'clean';
};

/** Reads the options of `npm run bench`. */
export function readBenchOptions(given: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    args: [...given],
    options: {
      dir: { type: 'string' },
      messages: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '5' },
      list: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
    },
  });
  return {
    groups: positionals,
    folder: values.dir ?? join(tmpdir(), 'tattletag-bench'),
    messages: wholeNumber('messages', values.messages),
    runs: wholeNumber('runs', values.runs),
    task: values.list ? 'list' : values.clean ? 'clean' : 'measure',
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number, not ${text}`);
  return value;
}
