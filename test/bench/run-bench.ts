import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchOptions, readBenchOptions } from './bench-options.ts';
import { corpusFor } from './corpus-for.ts';
import { corpusMessage } from './corpus-message.ts';
import { type Measured, measure, median } from './measure.ts';
import { runJudgeBench } from './run-judge-bench.ts';
import { runMoreBench } from './run-more-bench.ts';

/** Measures a first scan into an encrypted ledger, with verdicts, against `grep -c '^From '` on the same file in the same run. */
export async function runBench(program: string, given: readonly string[]): Promise<void> {
  const options = readBenchOptions(given);
  if (options.part === 'judge') return runJudgeBench(program, options);
  if (options.part === 'more') return runMoreBench(program, options);
  const mbox = corpusFor(options, 'corpus', corpusMessage);
  const greps: Measured[] = [];
  const scans: Measured[] = [];
  const perMessage: number[] = [];
  // By turns, so that whatever else the machine does falls on both alike. The first grep warms the page cache.
  await grep(mbox);
  for (let run = 1; run <= options.runs; run += 1) {
    greps.push(await grep(mbox));
    const ledger = join(options.folder, 'ledger');
    removeLedger(ledger);
    scans.push(await scan(program, mbox, ledger));
    perMessage.push(statSync(ledger).size / options.size.messages);
    removeLedger(ledger);
    tell(`run ${run} of ${options.runs}: grep ${last(greps)} s, scan ${last(scans)} s`);
  }
  report(options, statSync(mbox).size, greps, scans, perMessage);
}

function grep(mbox: string): Promise<Measured> {
  return measure('grep', ['-c', '^From ', mbox], { ...process.env, LC_ALL: 'C' });
}

async function scan(program: string, mbox: string, ledger: string): Promise<Measured> {
  const env = { ...process.env, TATTLETAG_PASSPHRASE: 'four invented bench words' };
  const given = [program, 'scan', mbox, '--ledger', ledger, '--format', 'json', '--quiet'];
  const measured = await measure(process.execPath, given, env);
  if (measured.status !== 0) throw new Error(`the scan ended with ${measured.status}`);
  return measured;
}

function removeLedger(ledger: string): void {
  for (const end of ['', '-wal', '-shm', '.key.json']) rmSync(ledger + end, { force: true });
}

function report(
  options: BenchOptions,
  bytes: number,
  greps: readonly Measured[],
  scans: readonly Measured[],
  sizes: readonly number[],
): void {
  const grepped = median(greps.map((run) => run.seconds));
  const scanned = median(scans.map((run) => run.seconds));
  const peaks = scans.flatMap((run) => run.peakMegabytes ?? []);
  const rows: readonly (readonly [string, string])[] = [
    ['messages', String(options.size.messages)],
    ['megabytes', (bytes / 1e6).toFixed(0)],
    ["grep -c '^From ', median s", grepped.toFixed(2)],
    ['first scan with verdicts, median s', scanned.toFixed(2)],
    ['ratio (target: at most 5)', (scanned / grepped).toFixed(2)],
    ['messages a second', (options.size.messages / scanned).toFixed(0)],
    ['peak memory MB (target: below 300)', peaks.length === 0 ? 'not told' : Math.max(...peaks).toFixed(0)],
    ['ledger bytes a message', median(sizes).toFixed(0)],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(40)} ${value}\n`);
}

function last(runs: readonly Measured[]): string {
  return runs[runs.length - 1]?.seconds.toFixed(2) ?? '';
}

function tell(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
