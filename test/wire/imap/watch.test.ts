import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchImap } from '../../../main/sources/imap/watch-imap.ts';
import { startTestEngine } from '../../contract/an-engine.ts';
import { startCuttingProxy } from './harness/cutting-proxy.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './harness/dovecot.ts';
import { accountAt, quickTries, readAccount } from './harness/read-account.ts';
import { startScriptedServer } from './harness/scripted-server.ts';
import { shopMail } from './harness/shop-mail.ts';

const why = whyNoDovecot();
let server: Dovecot;
let number = 0;
let user = '';

describe.skipIf(why !== '')(`watching an account${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    number += 1;
    user = `jane${number}`;
    server.save(user, 'INBOX', shopMail('news@acme-shop.test', 1));
  });
  const at = (port: number) => ({ ...accountAt(port), place: { ...accountAt(port).place, user } });
  const heard = () => {
    let count = 0;
    const onNews = (): void => {
      count += 1;
    };
    return { onNews, count: () => count };
  };
  const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

  it('hears of new mail at once, by IDLE and EXAMINE only, and of nothing else', async () => {
    const { end } = await readAccount(at(server.port));
    server.forgetCommands();
    const news = heard();
    const stop = new AbortController();
    const ended = watchImap(at(server.port), { cursor: () => end.cursor, onNews: news.onNews, signal: stop.signal }, quickTries);
    await soon(() => expect(server.commands().join('\n')).toContain('IDLE'));
    expect(news.count()).toBe(0);
    server.save(user, 'INBOX', shopMail('news@acme-shop.test', 2));
    await soon(() => expect(news.count()).toBe(1));
    server.admin('flags', 'add', '-u', user, '\\Seen', 'mailbox', 'INBOX', 'all');
    await wait(300);
    expect(news.count()).toBe(1);
    stop.abort();
    expect(await ended).toBeNull();
    expect(server.commands().join('\n')).not.toMatch(/SELECT|STORE|FETCH/);
  });

  it('hears of what came while nobody watched, also after the line broke', async () => {
    const { end } = await readAccount(at(server.port));
    server.save(user, 'INBOX', shopMail('news@acme-shop.test', 2));
    const news = heard();
    const stop = new AbortController();
    let lines = 0;
    const proxy = await startCuttingProxy(server.port, () => (lines++ < 3 ? 2600 : null));
    const ended = watchImap(at(proxy.port), { cursor: () => end.cursor, onNews: news.onNews, signal: stop.signal }, quickTries);
    await soon(() => expect(news.count()).toBeGreaterThan(0));
    await soon(() => expect(proxy.counts().opened).toBeGreaterThan(0));
    expect(proxy.counts().most).toBe(1);
    stop.abort();
    expect(await ended).toBeNull();
    await proxy.close();
  });

  it('brings new leaks while the app is open, without being asked', { timeout: 60_000 }, async () => {
    server.save(user, 'INBOX', shopMail('offers@pill-palace.test', 12));
    const engine = startTestEngine();
    await engine.call('ledger.create', { key: 'key-file', passphrase: '' });
    const account = { host: '127.0.0.1', port: server.port, security: 'none', user, password: 'secret word' } as const;
    const { source } = await engine.call('accounts.add', { ...account, pinned: null, proxy: null, folders: null, trash: false });
    await engine.call('scan.start', { source: null, textsAgain: false });
    await engine.until(async () => !(await engine.call('scan.state', {})).running);
    const messages = async () => (await engine.call('home.summary', {})).messages;
    expect(await messages()).toBe(2);
    server.forgetCommands();
    await engine.call('accounts.change', { id: source.id, folders: null, trash: false, paused: false, watch: true });
    await soon(() => expect(server.commands().join('\n')).toContain('IDLE'));
    server.save(user, 'INBOX', shopMail('deals@bargain-barn.test', 20));
    await engine.until(async () => (await messages()) === 3 && !(await engine.call('scan.state', {})).running);
    const leaks = { offset: 0, limit: 9, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;
    const found = (await engine.call('leaks.list', leaks)).leaks.map(({ receiver }) => receiver.domain);
    expect(found.sort()).toEqual(['bargain-barn.test', 'pill-palace.test']);
    await engine.call('accounts.change', { id: source.id, folders: null, trash: false, paused: true, watch: true });
    await soon(() => expect(server.admin('who', user)).not.toContain(user));
    await engine.close();
  });
});

describe('watching a server', () => {
  it('that has no IDLE, or turns it away, is not asked without a pause', async () => {
    for (const capabilities of ['IMAP4rev1', 'IMAP4rev1 IDLE']) {
      const scripted = await startScriptedServer({
        capabilities,
        turn: ({ command, tag, say }) => {
          if (command !== 'IDLE') return false;
          say(`${tag} BAD not here\r\n`);
          return true;
        },
      });
      const stop = new AbortController();
      const request = { cursor: () => null, onNews: () => undefined, signal: stop.signal };
      const ended = watchImap(accountAt(scripted.port), request, { ...quickTries, firstPauseMs: 200, longestPauseMs: 60_000 });
      await wait(1200);
      stop.abort();
      expect(await ended).toBeNull();
      expect(scripted.heard.length).toBeLessThan(20);
      await scripted.close();
    }
  });

  it('that no longer takes the password ends, and says why', async () => {
    const scripted = await startScriptedServer({
      turn: ({ command, tag, say }) => {
        if (!command.startsWith('LOGIN')) return false;
        say(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`);
        return true;
      },
    });
    const request = { cursor: () => null, onNews: () => undefined, signal: new AbortController().signal };
    expect((await watchImap(accountAt(scripted.port), request, quickTries))?.code).toBe('wrong-password');
    await scripted.close();
  });
});
