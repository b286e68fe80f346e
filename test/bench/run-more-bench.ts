import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { corpusFor } from './corpus-for.ts';
import { corpusMessage } from './corpus-message.ts';
import { type Measured, measure, median } from './measure.ts';
import { mixedMessage } from './mixed-message.ts';
import { seededNumbers } from './seeded-numbers.ts';
import type { Maker } from './write-corpus.ts';

const more = 100;

/**
 * Measures a scan that finds a hundred new messages at the end of an mbox whose ledger is there, above what the program takes to start;
 * for a mailbox of companies' mail and for one of every kind of mail.
 */
export async function runMoreBench(program: string, options: BenchOptions): Promise<void> {
  await runKind(program, options, 'corpus', corpusMessage);
  await runKind(program, options, 'mixed', mixedMessage);
}

async function runKind(program: string, options: BenchOptions, kind: string, make: Maker): Promise<void> {
  const folder = join(options.folder, `more-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const mbox = join(folder, 'mail.mbox');
  const ledger = join(folder, 'ledger');
  copyFileSync(corpusFor(options, kind, make), mbox);
  const first = await scan(program, mbox, ledger);
  const before = statSync(ledger).size;
  const random = seededNumbers(77);
  const starts: number[] = [];
  const scans: Measured[] = [];
  for (let run = 0; run < Math.max(3, options.runs); run += 1) {
    const from = options.size.messages + run * more;
    const fresh = Array.from({ length: more }, (_, n) => make(from + n, options.size, random));
    appendFileSync(mbox, fresh.join(''));
    starts.push((await measure(process.execPath, [program, '--version'], process.env)).seconds);
    scans.push(await scan(program, mbox, ledger));
  }
  report(kind, options, { first, starts, scans, grown: statSync(ledger).size - before, size: before });
  if (existsSync(folder) && process.env.TATTLETAG_BENCH_KEEP === undefined) rmSync(folder, { recursive: true, force: true });
}

async function scan(program: string, mbox: string, ledger: string): Promise<Measured> {
  const env = { ...process.env, TATTLETAG_PASSPHRASE: 'four invented bench words' };
  const given = [program, 'scan', mbox, '--ledger', ledger, '--format', 'json', '--quiet'];
  const measured = await measure(process.execPath, given, env);
  if (measured.status !== 0) throw new Error(`the scan ended with ${measured.status}`);
  return measured;
}

type Figures = {
  readonly first: Measured;
  readonly starts: readonly number[];
  readonly scans: readonly Measured[];
  readonly grown: number;
  readonly size: number;
};

function report(kind: string, { size }: BenchOptions, { first, starts, scans, grown, size: bytes }: Figures): void {
  const start = median(starts);
  const scanned = median(scans.map((run) => run.seconds));
  const peaks = scans.flatMap((run) => run.peakMegabytes ?? []);
  const rows: readonly (readonly [string, string])[] = [
    [`${kind}: messages`, String(size.messages)],
    ['first scan s', first.seconds.toFixed(2)],
    ['ledger bytes a message', (bytes / size.messages).toFixed(0)],
    ['start of the program, median s', start.toFixed(2)],
    [`scan with ${more} more, median s`, scanned.toFixed(2)],
    ['above the start s (at most 0.1)', (scanned - start).toFixed(2)],
    ['slowest above the start s', (Math.max(...scans.map((run) => run.seconds)) - start).toFixed(2)],
    ['ledger bytes more a scan', (grown / scans.length).toFixed(0)],
    ['peak memory MB', peaks.length === 0 ? 'not told' : Math.max(...peaks).toFixed(0)],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(44)} ${value}\n`);
}
