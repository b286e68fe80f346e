import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment, house, newPlace } from './harness/places.ts';
import { type Report, reportOf, runCli } from './harness/run-cli.ts';
import { mailboxSize, writeMailbox, writeTags } from './harness/write-mailbox.ts';

const many = 15_000;
const place = newPlace();
const passphrase = { TATTLETAG_PASSPHRASE: 'a long walk in the rain' };
let scan: (ledger: string) => string[];
let undisturbed: Report;

/** Starts a scan and kills it without warning after `milliseconds`; true when it was still running then. */
async function killedScan(ledger: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(house, 'dist/main/cli.cjs'), ...scan(ledger)], {
    env: { ...environment(place), ...passphrase },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await wait(milliseconds);
  const running = child.exitCode === null && child.signalCode === null;
  child.kill('SIGKILL');
  await ended;
  return running;
}

beforeAll(async () => {
  const mailbox = writeMailbox(place.home, 'many.mbox', many);
  const tags = writeTags(place.home);
  scan = (ledger) => ['scan', mailbox, '--tags', tags, '--ledger', ledger, '--format', 'json', '--quiet', '--jobs', '1'];
  undisturbed = reportOf(await runCli(place, scan(join(place.data, 'whole.ledger')), passphrase));
});
afterAll(place.remove);

describe('a scan that is killed', () => {
  test('the undisturbed scan has read everything and found both leaks', () => {
    expect(undisturbed.scanned.messages).toBe(mailboxSize(many));
    expect(undisturbed.leaks).toHaveLength(2);
  });

  test.each([250, 400, 700, 1100])('after %i ms goes on to the same leaks, with nothing twice', async (milliseconds) => {
    const ledger = join(place.data, `killed-${milliseconds}.ledger`);
    await killedScan(ledger, milliseconds);
    await killedScan(ledger, milliseconds);
    const after = await runCli(place, scan(ledger), passphrase);
    expect(after.code, after.err).toBe(0);
    expect(reportOf(after).leaks).toEqual(undisturbed.leaks);
    expect(reportOf(after).tags).toEqual(undisturbed.tags);
  });
});
