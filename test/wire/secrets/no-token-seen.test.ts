import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Dovecot, whyNoDovecot } from '../imap/harness/dovecot.ts';
import { fillMaildir } from '../imap/harness/fill-maildir.ts';
import { type LocalAuthorizationServer, startAuthorizationServer } from '../oauth/harness/authorization-server.ts';
import { startDovecotWithOauth } from '../oauth/harness/dovecot-with-oauth.ts';
import { startPersonWithBrowser, whyNoBrowser } from '../oauth/harness/person-with-browser.ts';
import { type EngineApart, startEngineApart, whyNoEngine } from './harness/engine-apart.ts';
import { filesIn } from './harness/files-in.ts';
import { type Captured, startCapture, whyNoCapture } from './harness/packet-capture.ts';
import { formsIn, type Secret } from './harness/secret-forms.ts';

const why = whyNoCapture() || whyNoDovecot() || whyNoEngine() || whyNoBrowser();
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const jane = 'jane@mailhaus.example';
const clientSecret = 'a-secret-of-the-client';
const mail = (day: number): string =>
  `From: news@acme-shop.test\nTo: jane+acme@mailhaus.example\nDate: ${day} Mar 2021 08:00:00 +0000\nMessage-ID: <${day}@acme-shop.test>\nSubject: Day ${day}\n\nHello.\n`;

describe.skipIf(why !== '')(`tokens${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  let folder = '';
  let authorization: LocalAuthorizationServer;
  let dovecot: Dovecot;
  let engine: EngineApart;
  let captured: Captured;

  /** Every token that was handed out, and the client's own secret. */
  const secrets = (): readonly Secret[] => [
    { name: 'the secret of the client', word: clientSecret },
    ...authorization.issued().map((word, n) => ({ name: `token ${n + 1}`, word })),
  ];
  const scanned = async (): Promise<void> => {
    await engine.call('scan.start', { source: null, textsAgain: false });
    await engine.until(async () => !(await engine.call('scan.state', {})).running);
    expect(await engine.call('scan.state', {})).toMatchObject({ ended: 'done', notes: [] });
  };

  /** Signed in with a browser, tried, added, scanned, the token renewed, scanned again, and at last a crash. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tattletag-tokens-'));
    authorization = await startAuthorizationServer();
    dovecot = await startDovecotWithOauth(authorization, 'oauthbearer');
    fillMaildir(dovecot, '', [mail(2), mail(3)], jane);
    const person = await startPersonWithBrowser();
    // The sign-in server speaks plainly here, on this computer; what the mail server hears is what is captured.
    const capture = await startCapture([dovecot.port, dovecot.tlsPort]);
    engine = startEngineApart(folder, dovecot.certificates.authorityFile);
    await engine.call('ledger.create', { key: 'passphrase', passphrase: 'seven gulls over cold water' });
    authorization.live.access = 2;
    const { ticket, page } = await engine.call('accounts.begin-sign-in', {
      user: jane,
      host: 'localhost',
      proxy: null,
      service: { kind: 'standard', issuer: authorization.issuer, scopes: ['mail'] },
      client: { id: 'tattletag-with-secret', secret: clientSecret },
    });
    await person.signIn(page, jane);
    await engine.call('accounts.finish-sign-in', { ticket });
    const place = { host: 'localhost', port: dovecot.tlsPort, security: 'tls', user: jane, pinned: null, proxy: null } as const;
    const account = { ...place, password: '', signIn: ticket };
    await engine.call('accounts.test', account);
    await engine.call('accounts.add', { ...account, folders: null, trash: false });
    await scanned();
    await wait(2500);
    fillMaildir(dovecot, '', [mail(4)], jane);
    await scanned();
    await engine.crash();
    captured = await capture.stop();
    await person.close();
  });
  afterAll(async () => {
    await dovecot?.remove();
    await authorization?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('went to the mail server over TLS, and were renewed', () => {
    expect(dovecot.log()).toMatch(new RegExp(`Login: user=<${jane}>, method=OAUTHBEARER.*TLS`));
    expect(authorization.issued().length).toBeGreaterThan(3);
    expect(dovecot.commands().join('\n')).toContain('EXAMINE');
  });

  it('are in no packet to or from the mail server', () => {
    expect(captured.raw.length).toBeGreaterThan(5000);
    for (const bytes of [captured.raw, ...captured.said.map((one) => one.bytes)]) expect(formsIn(bytes, secrets())).toEqual([]);
  });

  it('are in no file, answer, event, log line, argument or environment of the app', () => {
    const seen = filesIn(folder).flatMap((file) => formsIn(readFileSync(file), secrets()).map((form) => `${file}: ${form}`));
    expect(seen).toEqual([]);
    expect(engine.told().includes('engine-process.cjs')).toBe(true);
    expect(formsIn(engine.told(), secrets())).toEqual([]);
  });

  it('would have been found: in the clear, and as a mail server is told them (RFC 7628)', () => {
    const [, token] = secrets();
    const word = token?.word ?? '';
    const file = join(folder, 'planted');
    for (const text of [word, Buffer.from(`n,a=${jane},\u0001auth=Bearer ${word}\u0001\u0001`).toString('base64')]) {
      writeFileSync(file, text);
      expect(formsIn(readFileSync(file), secrets())).not.toEqual([]);
    }
  });
});
