import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusMessage } from '../../bench/corpus/company-mail.ts';
import { seededNumbers } from '../../bench/corpus/seeded-numbers.ts';
import { startCuttingProxy } from './harness/cutting-proxy.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './harness/dovecot.ts';
import { fillMaildir } from './harness/fill-maildir.ts';
import { accountAt, codesOf, quickTries, readAccount } from './harness/read-account.ts';

const why = whyNoDovecot();
const count = 1300;
/** Stands in the names of the tests; `TATTLETAG_CUT_SEED` breaks the lines in the same places again. */
const seed = Number(process.env.TATTLETAG_CUT_SEED ?? Date.now() % 1_000_000);
let server: Dovecot;

describe.skipIf(why !== '')(`a line that breaks${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    server = await startDovecot();
    const random = seededNumbers(3);
    const size = { messages: count, meanBytes: 23_900 };
    const messages = Array.from({ length: count }, (_, n) => corpusMessage(n, size, random)).map((text) =>
      text.slice(text.indexOf('\n') + 1),
    );
    fillMaildir(server, '', messages.slice(0, 1000));
    fillMaildir(server, 'Sent', messages.slice(1000));
  }, 60_000);
  afterAll(() => server.remove());

  const whole = async (): Promise<readonly string[]> => (await readAccount(accountAt(server.port))).places;

  it(`at 20 random places loses nothing and hands nothing over twice, one connection at a time (seed ${seed})`, {
    timeout: 120_000,
  }, async () => {
    const expected = await whole();
    expect(expected).toHaveLength(count);
    const random = seededNumbers(seed);
    let cuts = 0;
    const proxy = await startCuttingProxy(server.port, () => {
      cuts += 1;
      // The first line gets as far as its first mail; whoever never signed in is told at once. The others may break at any byte.
      return cuts > 20 ? null : (cuts === 1 ? 2500 : 1) + random.below(50_000);
    });
    const limits = { ...quickTries, attempts: 21, signInMs: 5000 };
    const read = await readAccount(accountAt(proxy.port), { limits });
    await proxy.close();
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect(read.places).toEqual(expected);
    expect(proxy.counts()).toMatchObject({ cut: 20, opened: 21, most: 1 });
  });

  it(`goes dead without a word three times (a laptop that slept), and the reading goes on (seed ${seed})`, {
    timeout: 60_000,
  }, async () => {
    const random = seededNumbers(seed + 1);
    let lines = 0;
    const proxy = await startCuttingProxy(
      server.port,
      () => {
        lines += 1;
        return lines > 3 ? null : 2500 + random.below(300_000);
      },
      'silent',
    );
    const limits = { ...quickTries, messageMs: 1000, commandMs: 1500, signInMs: 2000, greetingMs: 1000 };
    const read = await readAccount(accountAt(proxy.port), { limits });
    await proxy.close();
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect(read.places).toEqual(await whole());
    expect(proxy.counts()).toMatchObject({ cut: 3, opened: 4 });
  });

  it('is mended after the server was started anew', async () => {
    const expected = await whole();
    let restarted = false;
    let restarting: Promise<void> = Promise.resolve();
    const proxy = await startCuttingProxy(server.port, () => null);
    const limits = { ...quickTries, attempts: 60, window: 100 };
    const read = await readAccount(accountAt(proxy.port), {
      limits,
      onCheckpoint: async () => {
        // In the midst of the reading the server goes away, and comes back after a while.
        if (!restarted) {
          restarted = true;
          await server.crash();
          restarting = wait(300).then(server.start);
        }
        return true;
      },
    });
    await restarting;
    await proxy.close();
    expect(restarted).toBe(true);
    expect(proxy.counts().opened).toBeGreaterThan(1);
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect(read.places).toEqual(expected);
  });

  it('that stays broken ends in a sentence, and what was read is covered by the cursor', async () => {
    let lines = 0;
    const proxy = await startCuttingProxy(server.port, () => (lines++ === 0 ? 3_000_000 : 900));
    const read = await readAccount(accountAt(proxy.port), { limits: { ...quickTries, window: 300, signInMs: 3000 } });
    await proxy.close();
    expect(read.end.kind).toBe('failed');
    expect(codesOf(read)).toEqual(['connection-lost']);
    const rest = await readAccount(accountAt(server.port), { cursor: read.end.cursor });
    expect(new Set([...read.places, ...rest.places])).toEqual(new Set(await whole()));
    expect(rest.places.length).toBeLessThan(count);
  });

  it('a person who stops is heard at once, and the next reading begins where this one stopped', async () => {
    const stopped = await readAccount(accountAt(server.port), { onCheckpoint: () => false });
    expect(stopped.end.kind).toBe('stopped');
    const rest = await readAccount(accountAt(server.port), { cursor: stopped.end.cursor });
    expect([...stopped.places, ...rest.places]).toEqual(await whole());
    const signal = AbortSignal.timeout(30);
    const started = performance.now();
    const aborted = await readAccount(accountAt(server.port), { signal });
    expect(['stopped', 'done']).toContain(aborted.end.kind);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
