import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { BenchOptions } from './bench-options.ts';
import { corpusFor } from './corpus-for.ts';
import { type BenchEngine, startBenchEngine } from './engine-client.ts';
import { type Measured, measure, median } from './measure.ts';
import { mixedMessage } from './mixed-message.ts';

type LeakRow = CallOutput<'leaks.list'>['leaks'][number];
type Correction = (leak: LeakRow) => Readonly<Record<string, unknown>>;

/** What a person puts right at a leak; each is made, measured and taken back. */
const corrections: readonly Correction[] = [
  ({ tagId, receiver }) => ({ kind: 'expected', tagId, domain: receiver.domain }),
  ({ holder, receiver }) => ({ kind: 'same-company', domains: [holder.domain, receiver.domain] }),
  ({ tagId, receiver }) => ({ kind: 'holder', tagId, holder: receiver }),
  ({ tagId }) => ({ kind: 'not-mine', tagId }),
  ({ tagId }) => ({ kind: 'ignored', tagId }),
];

/**
 * Measures how long stored messages take to be judged again after a correction, from the call `decisions.make` to the findings
 * replaced in the encrypted ledger, against `grep -c '^From '` on the same mail in the same run.
 */
export async function runJudgeBench(program: string, options: BenchOptions): Promise<void> {
  const mbox = corpusFor(options, 'mixed', mixedMessage);
  const data = join(options.folder, `judged-${options.size.messages}-${options.size.meanBytes}`);
  const engine = startBenchEngine(join(dirname(program), 'engine-process.cjs'), data, mbox);
  try {
    await fillLedger(engine, data);
    const leaks = await mostMessages(engine);
    // The first correction after a start finds nothing in memory; it is told apart.
    const first = await correct(engine, corrections[0], leaks[0]);
    const runs: number[] = [];
    const greps: Measured[] = [];
    await grep(mbox);
    for (const [nth, correction] of corrections.entries()) {
      greps.push(await grep(mbox));
      runs.push(await correct(engine, correction, leaks[nth]));
    }
    report(options, { first, runs, greps, peak: engine.peakMegabytes() });
  } finally {
    await engine.close();
  }
}

async function fillLedger(engine: BenchEngine, data: string): Promise<void> {
  if (existsSync(join(data, 'mine.ledger'))) {
    await engine.call('ledger.enter', { space: 'mine' });
    const { messages } = await engine.call('home.summary', {});
    if (messages > 0) return;
  } else await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
  await engine.call('sources.add', { ticket: 'mailbox' });
  const ended = engine.hears((name, value) => name === 'scan' && 'ended' in value && value.ended !== null);
  await engine.call('scan.start', { source: null, textsAgain: false });
  await ended;
}

async function mostMessages(engine: BenchEngine): Promise<readonly LeakRow[]> {
  const all = { search: '', holder: null, confidence: null, manner: null } as const;
  const { leaks } = await engine.call('leaks.list', { ...all, offset: 0, limit: 50, sort: 'messages' });
  return leaks;
}

/** Seconds from the call to the word that what was found has changed. */
async function correct(engine: BenchEngine, correction: Correction | undefined, leak: LeakRow | undefined): Promise<number> {
  if (correction === undefined || leak === undefined) throw new Error('there is no leak to correct');
  const replaced = engine.hears((name, value) => name === 'changed' && 'what' in value && value.what === 'leaks');
  const started = performance.now();
  const made = engine.call('decisions.make', { decisions: [correction(leak)] as never });
  await replaced;
  const seconds = (performance.now() - started) / 1000;
  const undone = engine.hears((name, value) => name === 'changed' && 'what' in value && value.what === 'leaks');
  await engine.call('decisions.undo', { decisions: (await made).decisions });
  await undone;
  return seconds;
}

function grep(mbox: string): Promise<Measured> {
  return measure('grep', ['-c', '^From ', mbox], { ...process.env, LC_ALL: 'C' });
}

type Figures = {
  readonly first: number;
  readonly runs: readonly number[];
  readonly greps: readonly Measured[];
  readonly peak: number | null;
};

function report({ size, folder }: BenchOptions, { first, runs, greps, peak }: Figures): void {
  const grepped = median(greps.map((run) => run.seconds));
  const judged = median(runs);
  const mbox = join(folder, `mixed-${size.messages}-${size.meanBytes}.mbox`);
  const rows: readonly (readonly [string, string])[] = [
    ['messages', String(size.messages)],
    ['megabytes', (statSync(mbox).size / 1e6).toFixed(0)],
    ["grep -c '^From ', median s", grepped.toFixed(2)],
    ['judged again after a correction, median s', judged.toFixed(2)],
    ['slowest of them s', Math.max(...runs).toFixed(2)],
    ['ratio to grep', (judged / grepped).toFixed(2)],
    ['first correction after a start s', first.toFixed(2)],
    ['peak memory of the engine MB (below 300)', peak === null ? 'not told' : peak.toFixed(0)],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(44)} ${value}\n`);
}
