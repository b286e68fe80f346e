import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../bench/corpus/write-corpus.ts';

const program = new URL('../../dist/main/cli.cjs', import.meta.url).pathname;
const kills = 10;
let folder = '';
let mbox = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-test-'));
  mbox = join(folder, 'mail.mbox');
  writeCorpus(mbox, { messages: 5000, meanBytes: 4000 });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { ...process.env, TATTLETAG_PASSPHRASE: 'four invented test words' };
const argumentsFor = (ledger: string): string[] => [
  program,
  'scan',
  mbox,
  '--ledger',
  ledger,
  '--format',
  'json',
  '--sightings',
  '--quiet',
];

type Report = { readonly scanned: { readonly messages: number }; readonly leaks: readonly unknown[] };

function scanToTheEnd(ledger: string): { readonly report: Report; readonly milliseconds: number } {
  const started = performance.now();
  const run = spawnSync(process.execPath, argumentsFor(ledger), { env, maxBuffer: 1 << 28 });
  expect(run.stderr.toString()).toBe('');
  expect(run.status).toBe(0);
  return { report: JSON.parse(run.stdout.toString()), milliseconds: performance.now() - started };
}

async function killAfter(ledger: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, argumentsFor(ledger), { env, stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  await wait(milliseconds);
  child.kill('SIGKILL');
  return ended;
}

describe.skipIf(!existsSync(program))('a scan that is killed again and again (needs npm run build)', () => {
  it('comes to the same as an undisturbed one, nothing twice', { timeout: 600_000 }, async () => {
    const { report, milliseconds } = scanToTheEnd(join(folder, 'undisturbed'));
    expect(report.leaks.length).toBeGreaterThan(0);
    const ledger = join(folder, 'disturbed');
    let killed = 0;
    for (let n = 0; n < kills; n += 1) {
      // From before the ledger is made to just before the end, so that every part of a scan is hit.
      if (await killAfter(ledger, milliseconds * (0.05 + 0.9 * ((n + Math.random()) / kills)))) killed += 1;
    }
    // What an earlier one kept makes a later one shorter, so the last of them may end before they are killed.
    expect(killed).toBeGreaterThan(0);
    const after = scanToTheEnd(ledger).report;
    expect({ ...after, scanned: null }).toEqual({ ...report, scanned: null });
  });
});
