import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchImap } from '../../../main/sources/imap/watch-imap.ts';
import { startTestEngine, type TestEngine } from '../../contract/an-engine.ts';
import { type CuttingProxy, startCuttingProxy } from './harness/cutting-proxy.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './harness/dovecot.ts';
import { accountAt, quickTries } from './harness/read-account.ts';

const why = whyNoDovecot();
vi.setConfig({ testTimeout: 60_000 });
let server: Dovecot;
let number = 0;
let user = '';

const mail = (day: number): string =>
  `From: news@acme-shop.test\nTo: jane+acme@mailhaus.example\nDate: ${day} Mar 2021 08:00:00 +0000\nMessage-ID: <${day}@acme-shop.test>\nSubject: Day ${day}\n\nHello.\n`;
const mains = { from: 'host', battery: false, metered: false, woke: false } as const;
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

describe.skipIf(why !== '')(`watching quietly${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  let engine: TestEngine;
  let proxy: CuttingProxy;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    number += 1;
    user = `jane${number}`;
    server.save(user, 'INBOX', mail(1));
    proxy = await startCuttingProxy(server.port, () => null);
    engine = startTestEngine();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
  });
  afterEach(async () => {
    await engine.close();
    await proxy.close();
  });

  const messages = async () => (await engine.call('home.summary', {})).messages;
  const still = async () => !(await engine.call('scan.state', {})).running;
  const commands = () => server.commands().join('\n');
  async function watched(): Promise<void> {
    const account = { host: '127.0.0.1', port: proxy.port, security: 'none', user, password: 'secret word' } as const;
    const { source } = await engine.call('accounts.add', { ...account, pinned: null, proxy: null, folders: null, trash: false });
    await engine.call('scan.start', { source: null, textsAgain: false });
    await engine.until(still);
    server.forgetCommands();
    await engine.call('accounts.change', { id: source.id, folders: null, trash: false, paused: false, watch: true });
  }

  it('on battery closes the line after a look, and takes it up again on mains', async () => {
    await engine.call('watching.surroundings', { ...mains, battery: true });
    await watched();
    await soon(() => expect(commands()).toContain('LOGOUT'));
    expect(commands()).not.toContain('IDLE');
    expect(await engine.call('watching.get', {})).toEqual({ onBattery: false, now: 'rarely', why: 'battery' });
    const looked = proxy.counts().opened;
    await wait(500);
    expect(proxy.counts().opened).toBe(looked);
    server.save(user, 'INBOX', mail(2));
    await engine.call('watching.surroundings', mains);
    await engine.until(async () => (await messages()) === 2);
    await soon(() => expect(commands()).toContain('IDLE'));
  });

  it('on battery goes on as usual where the person wants that', async () => {
    await engine.call('watching.surroundings', { ...mains, battery: true });
    await watched();
    await soon(() => expect(commands()).toContain('LOGOUT'));
    await engine.call('watching.set', { onBattery: true });
    await soon(() => expect(commands()).toContain('IDLE'));
    expect(await engine.call('watching.get', {})).toEqual({ onBattery: true, now: 'live', why: 'usual' });
    await engine.call('ledger.enter', { space: 'sample' });
    expect(await engine.refusal('watching.set', { onBattery: false })).toBe('sample');
  });

  it('on a metered connection asks nothing, until it is metered no more', async () => {
    await engine.call('watching.surroundings', { ...mains, from: 'page', metered: true });
    await watched();
    const before = proxy.counts().opened;
    server.save(user, 'INBOX', mail(2));
    await wait(700);
    expect(proxy.counts().opened).toBe(before);
    expect(await messages()).toBe(1);
    expect(await engine.call('watching.get', {})).toMatchObject({ now: 'not', why: 'metered' });
    await engine.call('watching.surroundings', { ...mains, from: 'page' });
    await engine.until(async () => (await messages()) === 2);
  });

  it('after a sleep leaves the dead line for a new one, and reads what came meanwhile', async () => {
    await watched();
    await soon(() => expect(commands()).toContain('IDLE'));
    // From here on the line is dead without a word, as after a night in a bag; the server still believes in it.
    const opened = proxy.counts().opened;
    proxy.silence();
    server.save(user, 'INBOX', mail(2));
    await wait(700);
    expect(await messages()).toBe(1);
    await engine.call('watching.surroundings', { ...mains, woke: true });
    await engine.until(async () => (await messages()) === 2 && (await still()));
    expect(proxy.counts().opened).toBeGreaterThan(opened);
    server.save(user, 'INBOX', mail(3));
    await engine.until(async () => (await messages()) === 3);
  });

  it('rarely means: one look, a pause, and the next look finds what came', async () => {
    server.forgetCommands();
    const stop = new AbortController();
    let news = 0;
    const onNews = (): void => {
      news += 1;
    };
    const access = { ...accountAt(proxy.port), place: { ...accountAt(proxy.port).place, user } };
    const cursor = (): string => JSON.stringify({});
    const limits = { ...quickTries, rareMs: 400 };
    const ended = watchImap(access, { cursor, onNews, rarely: true, signal: stop.signal }, limits);
    await soon(() => expect(news).toBeGreaterThan(1));
    expect(proxy.counts().most).toBe(1);
    stop.abort();
    expect(await ended).toBeNull();
    expect(commands()).not.toMatch(/IDLE|SELECT|FETCH/);
  });
});
