import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Dovecot, startDovecot, whyNoDovecot } from '../imap/harness/dovecot.ts';
import { shopMail } from '../imap/harness/shop-mail.ts';
import { type EngineApart, startEngineApart, whyNoEngine } from './harness/engine-apart.ts';
import { filesIn } from './harness/files-in.ts';
import { type Captured, startCapture, whyNoCapture } from './harness/packet-capture.ts';
import { formsIn, type Secret } from './harness/secret-forms.ts';
import { startStrippingProxy } from './harness/stripping-proxy.ts';

const why = whyNoCapture() || whyNoDovecot() || whyNoEngine();
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const encrypted: Secret = { name: 'the password of the account over TLS', word: 'Kestrel/9+wanders=home' };
const turning: Secret = { name: 'the password of the account over STARTTLS', word: 'Heron?7&sleeps~late' };
const stripped: Secret = { name: 'the password meant for a stripped line', word: 'Plover#5;circles*twice' };
const mistyped: Secret = { name: 'a mistyped password', word: 'Kestral/9+wanders=hme' };
const passphrase: Secret = { name: 'the passphrase of the ledger', word: 'seven gulls over cold water' };
/** All that must be seen nowhere; tokens have a test of their own beside this one. */
const secrets: readonly Secret[] = [encrypted, turning, stripped, mistyped, passphrase];
/** Goes over a plain line on purpose, to show that the capture would see it. */
const control: Secret = { name: 'the control', word: 'Avocet!3.walks,plain' };

const allMail = { folders: null, trash: false } as const;
const newest = { offset: 0, limit: 9, search: '', holder: null, confidence: null, manner: null, sort: 'newest' } as const;

describe.skipIf(why !== '')(`passwords${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  let folder = '';
  let server: Dovecot;
  let engine: EngineApart;
  let captured: Captured;
  let stripping = 0;
  const seen: string[] = [];

  const account = (user: string, { word }: Secret, port: number, security: 'tls' | 'starttls' | 'none') => ({
    host: security === 'none' ? '127.0.0.1' : 'localhost',
    port,
    security,
    user,
    password: word,
    pinned: null,
    proxy: null,
  });
  const scanned = async (): Promise<void> => {
    await engine.call('scan.start', { source: null, textsAgain: false });
    await engine.until(async () => !(await engine.call('scan.state', {})).running);
  };
  const lookAtFiles = (): void => {
    for (const file of filesIn(folder)) seen.push(...formsIn(readFileSync(file), secrets).map((form) => `${file}: ${form}`));
  };

  /** One life with accounts: tried, mistyped, added, scanned, watched, a draft, opened again, and at last a crash. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tattletag-secrets-'));
    const users = { kim: encrypted.word, lou: turning.word, max: stripped.word, ada: control.word };
    server = await startDovecot({ users });
    const proxy = await startStrippingProxy(server.port);
    stripping = proxy.port;
    for (const [n, from] of ['news@acme-shop.test', 'offers@pill-palace.test'].entries())
      server.save('kim', 'INBOX', shopMail(from, n + 2, 'kim'));
    server.save('lou', 'INBOX', shopMail('news@acme-shop.test', 9, 'kim'));
    const capture = await startCapture([server.port, server.tlsPort, proxy.port]);
    engine = startEngineApart(folder, server.certificates.authorityFile);
    await engine.call('ledger.create', { key: 'passphrase', passphrase: passphrase.word });
    const kim = account('kim', encrypted, server.tlsPort, 'tls');
    expect(await engine.refusal('accounts.test', { ...kim, password: mistyped.word })).toBe('wrong-password');
    await engine.call('accounts.test', kim);
    const { source } = await engine.call('accounts.add', { ...kim, ...allMail });
    await engine.call('accounts.add', { ...account('lou', turning, server.port, 'starttls'), ...allMail });
    expect(await engine.refusal('accounts.test', account('max', stripped, proxy.port, 'starttls'))).toBe('no-encryption');
    await engine.call('accounts.add', { ...account('max', stripped, proxy.port, 'starttls'), ...allMail });
    await scanned();
    lookAtFiles();
    await engine.call('accounts.change', { id: source.id, ...allMail, paused: false, watch: true });
    server.save('kim', 'INBOX', shopMail('deals@bargain-barn.test', 20, 'kim'));
    await engine.until(async () => (await engine.call('leaks.list', newest)).leaks.length === 2);
    await engine.until(async () => !(await engine.call('scan.state', {})).running);
    const { leaks } = await engine.call('leaks.list', newest);
    const { letter } = await engine.call('letters.draft', { leakId: leaks[0]?.id ?? '', addressee: 'holder' });
    await engine.call('letters.to-drafts', { id: letter.id, source: source.id });
    await engine.call('accounts.set-password', { id: source.id, password: encrypted.word, pinned: null });
    for (const format of ['csv', 'json', 'html'] as const) await engine.call('export.report', { format });
    lookAtFiles();
    await engine.crash();
    await engine.call('scan.state', {}).catch(() => undefined);
    captured = await capture.stop();
    await proxy.close();
  });
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('went where they should: over TLS, after STARTTLS, into a draft, and nowhere over a stripped line', () => {
    expect(server.admin('fetch', '-u', 'kim', 'hdr.subject', 'mailbox', 'Drafts')).toContain('hdr.subject');
    const commands = server.commands().join('\n');
    expect(commands).toMatch(/APPEND/);
    expect(commands).toMatch(/IDLE/);
    const log = server.log();
    expect(log).toMatch(/user=<kim>.*TLS/);
    expect(log).toMatch(/user=<lou>.*TLS/);
    expect(log).not.toMatch(/Login: user=<max>/);
    const plainly = captured.said.filter(({ to }) => to === stripping).map(({ bytes }) => bytes.toString('latin1'));
    expect(plainly.join('')).toMatch(/\bID \(/);
    expect(plainly.join('')).not.toMatch(/LOGIN|AUTHENTICATE/i);
  });

  it('are in no packet', () => {
    expect(captured.said.length).toBeGreaterThan(10);
    expect(captured.raw.length).toBeGreaterThan(10_000);
    for (const bytes of [captured.raw, ...captured.said.map((one) => one.bytes)]) expect(formsIn(bytes, secrets)).toEqual([]);
  });

  it('are in no file that the app wrote, neither while it ran nor after it crashed', () => {
    lookAtFiles();
    const names = filesIn(folder).map((file) => file.slice(folder.length));
    expect(names).toEqual(expect.arrayContaining(['/data/mine.ledger', '/data/mine.ledger.vault.json']));
    expect(names.some((name) => /^\/crash\/report.*\.json$/.test(name))).toBe(true);
    expect(seen).toEqual([]);
  });

  it('are in nothing it said: no answer, event, log line, argument or environment', () => {
    const told = engine.told();
    // So that silence is not taken for discretion.
    expect(told.includes('engine-process.cjs')).toBe(true);
    expect(told.includes('NODE_EXTRA_CA_CERTS')).toBe(true);
    expect(told.includes('pill-palace.test')).toBe(true);
    expect(formsIn(told, secrets)).toEqual([]);
  });

  it('would have been seen: a plain line on purpose shows in the capture, and a planted file in the search', async () => {
    const capture = await startCapture([server.port]);
    const place = mkdtempSync(join(tmpdir(), 'tattletag-control-'));
    const other = startEngineApart(place, server.certificates.authorityFile);
    await other.call('ledger.create', { key: 'key-file', passphrase: '' });
    await other.call('accounts.test', account('ada', control, server.port, 'none'));
    await other.crash();
    const { raw, said } = await capture.stop();
    expect(formsIn(raw, [control])).not.toEqual([]);
    expect(said.filter(({ to }) => to === server.port).flatMap(({ bytes }) => formsIn(bytes, [control]))).not.toEqual([]);
    const sasl = Buffer.from(`\0ada\0${control.word}`).toString('base64');
    for (const text of [
      control.word,
      sasl,
      `password=${encodeURIComponent(control.word)}&`,
      Buffer.from(control.word).toString('hex'),
    ]) {
      const file = join(place, 'planted');
      writeFileSync(file, `before ${text} after`);
      expect(filesIn(place).flatMap((each) => formsIn(readFileSync(each), [control]))).not.toEqual([]);
    }
    writeFileSync(join(place, 'planted'), Buffer.from(control.word, 'utf16le'));
    expect(formsIn(readFileSync(join(place, 'planted')), [control])).toEqual(['the control in UTF-16']);
    rmSync(place, { recursive: true, force: true });
  });
});
