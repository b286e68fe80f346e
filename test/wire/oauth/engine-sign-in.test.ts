import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { startTestEngine, type TestEngine } from '../../contract/an-engine.ts';
import { type Dovecot, whyNoDovecot } from '../imap/harness/dovecot.ts';
import { fillMaildir } from '../imap/harness/fill-maildir.ts';
import { shopMail } from '../imap/harness/shop-mail.ts';
import { type LocalAuthorizationServer, startAuthorizationServer } from './harness/authorization-server.ts';
import { startDovecotWithOauth } from './harness/dovecot-with-oauth.ts';
import { type PersonWithBrowser, startPersonWithBrowser, whyNoBrowser } from './harness/person-with-browser.ts';

const why = [whyNoBrowser(), whyNoDovecot()].filter(Boolean).join('; ');
const jane = 'jane@mailhaus.example';
const passphrase = 'a long walk in the rain';
const secret = 'a-secret-of-the-client';
let server: LocalAuthorizationServer;
let dovecot: Dovecot;
let person: PersonWithBrowser;
let engine: TestEngine;
let folder = '';

const mails = [
  shopMail('news@acme-shop.test', 2),
  shopMail('offers@pill-palace.test', 12),
  shopMail('offers@pill-palace.test', 25),
];

const place = () => ({ host: '127.0.0.1', port: dovecot.port, security: 'none', user: jane, pinned: null, proxy: null }) as const;
const account = (signIn: string) => ({ ...place(), password: '', signIn });
const wish = (change: Partial<CallInput<'accounts.begin-sign-in'>> = {}): CallInput<'accounts.begin-sign-in'> => ({
  user: jane,
  host: '127.0.0.1',
  proxy: null,
  service: { kind: 'standard', issuer: server.issuer, scopes: ['mail'] },
  client: { id: server.clientId, secret: null },
  ...change,
});

async function signIn(name = jane): Promise<string> {
  const { ticket, page } = await engine.call('accounts.begin-sign-in', wish());
  await person.signIn(page, name);
  await engine.call('accounts.finish-sign-in', { ticket });
  return ticket;
}

async function added(): Promise<number> {
  const ticket = await signIn();
  const { source } = await engine.call('accounts.add', { ...account(ticket), folders: null, trash: false });
  return source.id;
}

async function scan(): Promise<Awaited<ReturnType<typeof state>>> {
  await engine.call('scan.start', { source: null, textsAgain: false });
  await engine.until(async () => !(await state()).running);
  return state();
}
const state = () => engine.call('scan.state', {});

async function open(): Promise<void> {
  const there = existsSync(join(folder, 'data'));
  engine = startTestEngine({ folder });
  if (there) await engine.call('ledger.unlock', { passphrase });
  else await engine.call('ledger.create', { key: 'passphrase', passphrase });
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

describe.skipIf(why !== '')(`an account signed in with a browser${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    server = await startAuthorizationServer();
    person = await startPersonWithBrowser();
    dovecot = await startDovecotWithOauth(server, 'oauthbearer');
    fillMaildir(dovecot, '', mails, jane);
  });
  afterAll(async () => {
    await person.close();
    await dovecot.remove();
    await server.stop();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tattletag-sign-in-'));
    await open();
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is tried, added and read to its leaks and proof, and again after a restart', async () => {
    const ticket = await signIn();
    expect(engine.pages).toHaveLength(1);
    const tried = await engine.call('accounts.test', account(ticket));
    expect(tried.folders).toContainEqual({ path: 'INBOX', use: 'inbox', messages: 3 });
    const { source } = await engine.call('accounts.add', { ...account(ticket), folders: null, trash: false });
    expect(await engine.call('accounts.get', { id: source.id })).toMatchObject({ hasPassword: true, signIn: 'good' });
    expect(await scan()).toMatchObject({ ended: 'done', messages: 3, leaks: 1, notes: [] });
    await engine.close();
    await open();
    expect(await scan()).toMatchObject({ ended: 'done', messages: 0, notes: [] });
    expect(await engine.call('accounts.get', { id: source.id })).toMatchObject({ signIn: 'good' });
  });

  it('shows no token to the page, a log, an event or a file, and no client secret', async () => {
    const { ticket, page } = await engine.call('accounts.begin-sign-in', wish());
    await person.signIn(page, jane);
    const answers: unknown[] = [await engine.call('accounts.finish-sign-in', { ticket })];
    const { source } = await engine.call('accounts.add', { ...account(ticket), folders: null, trash: false });
    await scan();
    answers.push(await engine.call('accounts.get', { id: source.id }), await engine.call('sources.list', {}), ticket, page);
    const tokens = server.issued();
    expect(tokens.length).toBeGreaterThan(1);
    const told = JSON.stringify([answers, engine.events, engine.lines, engine.pages]);
    for (const token of tokens) {
      expect(told).not.toContain(token);
      for (const form of [token, Buffer.from(token).toString('base64').slice(0, -3)]) {
        for (const file of filesIn(folder)) expect(readFileSync(file).includes(form), file).toBe(false);
      }
    }
  });

  it('keeps a client secret of the person’s own sealed, uses it, and never says it again', async () => {
    const withSecret = wish({ client: { id: 'tattletag-with-secret', secret } });
    const { ticket, page } = await engine.call('accounts.begin-sign-in', withSecret);
    await person.signIn(page, jane);
    await engine.call('accounts.finish-sign-in', { ticket });
    const { source } = await engine.call('accounts.add', { ...account(ticket), folders: null, trash: false });
    expect(await scan()).toMatchObject({ ended: 'done', messages: 3 });
    const again = await engine.call('accounts.sign-in-again', { id: source.id });
    expect(new URL(again.page).searchParams.get('client_id')).toBe('tattletag-with-secret');
    const told = JSON.stringify([
      await engine.call('accounts.get', { id: source.id }),
      engine.events,
      engine.lines,
      engine.pages,
    ]);
    expect(told).not.toContain(secret);
    for (const file of filesIn(folder)) expect(readFileSync(file).includes(secret), file).toBe(false);
    await engine.call('accounts.cancel-sign-in', { ticket: again.ticket });
  });

  it('that the service has ended says so, and goes on where it stopped after signing in again', async () => {
    server.live.refresh = 1;
    server.live.access = 1;
    const id = await added();
    await new Promise((resolve) => setTimeout(resolve, 1600));
    server.live.refresh = 86_400;
    server.live.access = 3600;
    const ended = await scan();
    expect(ended.notes).toMatchObject([{ code: 'token-refused', hint: expect.stringContaining('Sign in again') }]);
    expect(await engine.call('accounts.get', { id })).toMatchObject({ hasPassword: false, signIn: 'again' });
    const { ticket, page } = await engine.call('accounts.sign-in-again', { id });
    await person.signIn(page, jane);
    await engine.call('accounts.finish-sign-in', { ticket });
    await engine.call('accounts.keep-sign-in', { id, ticket });
    expect(await engine.call('accounts.get', { id })).toMatchObject({ hasPassword: true, signIn: 'good' });
    expect(await scan()).toMatchObject({ ended: 'done', messages: 3, notes: [] });
  });

  it('refuses to sign somebody else in to it, and keeps the sign-in that it has', async () => {
    const id = await added();
    const { ticket, page } = await engine.call('accounts.sign-in-again', { id });
    await person.signIn(page, 'john@mailhaus.example');
    expect(await engine.refusal('accounts.finish-sign-in', { ticket })).toBe('oauth-other-account');
    expect(await engine.refusal('accounts.keep-sign-in', { id, ticket })).toBe('oauth-gone');
    const other = await engine.call('accounts.begin-sign-in', wish({ user: 'john@mailhaus.example' }));
    await person.signIn(other.page, 'john@mailhaus.example');
    await engine.call('accounts.finish-sign-in', { ticket: other.ticket });
    expect(await engine.refusal('accounts.keep-sign-in', { id, ticket: other.ticket })).toBe('token-refused');
    expect(await scan()).toMatchObject({ ended: 'done', messages: 3 });
  });

  it('takes the sign-in back when it is removed, or when a password takes its place', async () => {
    const id = await added();
    const removed = await engine.call('sources.remove', { id, findings: 'keep' });
    expect(removed.signIn).toEqual({ service: new URL(server.issuer).host, revoked: true, shared: false, page: '' });
    expect(server.asked.at(-1)?.path).toBe('/token/revocation');
    const next = await added();
    const before = server.asked.length;
    await engine.call('accounts.set-password', { id: next, password: 'a word', pinned: null });
    expect(server.asked.slice(before).map(({ path }) => path)).toContain('/token/revocation');
    expect(await engine.call('accounts.get', { id: next })).toMatchObject({ hasPassword: true, signIn: 'none' });
    expect((await engine.call('sources.remove', { id: next, findings: 'keep' })).signIn).toBeNull();
  });

  it('gives back a sign-in that no account was made of, and knows its ticket no more', async () => {
    const ticket = await signIn();
    await engine.call('accounts.cancel-sign-in', { ticket });
    expect(server.asked.at(-1)?.path).toBe('/token/revocation');
    expect(await engine.refusal('accounts.test', account(ticket))).toBe('token-refused');
    expect(await engine.refusal('accounts.add', { ...account(ticket), folders: null, trash: false })).toBe('oauth-gone');
    expect((await engine.call('sources.list', {})).sources).toEqual([]);
  });

  it('is not offered through a proxy, nor to a server that is not the service’s own', async () => {
    expect(await engine.refusal('accounts.begin-sign-in', wish({ proxy: 'socks5://127.0.0.1:9050' }))).toBe('oauth-proxied');
    const stolen = wish({ service: { kind: 'google' }, host: 'imap.gmail.com.evil.example' });
    expect(await engine.refusal('accounts.begin-sign-in', stolen)).toBe('oauth-wrong-server');
    const ticket = await signIn();
    const elsewhere = { ...account(ticket), host: 'localhost' };
    expect(await engine.refusal('accounts.test', elsewhere)).toBe('token-refused');
    expect(await engine.refusal('accounts.test', { ...account(ticket), proxy: 'socks5://127.0.0.1:9050' })).toBe('oauth-proxied');
    expect(await engine.refusal('accounts.test', { ...place(), password: '' })).toBe('password-missing');
  });

  it('belongs to its ledger: without one, and in the sample, nobody signs in, and closing ends a sign-in under way', async () => {
    const { page } = await engine.call('accounts.begin-sign-in', wish());
    const door = new URL(new URL(page).searchParams.get('redirect_uri') ?? '');
    expect((await fetch(door)).status).toBe(403);
    await engine.call('ledger.wipe', { confirm: 'WIPE' });
    await expect(fetch(door)).rejects.toThrow();
    expect(await engine.refusal('accounts.begin-sign-in', wish())).toBe('no-ledger');
    await engine.call('ledger.enter', { space: 'sample' });
    expect(await engine.refusal('accounts.begin-sign-in', wish())).toBe('sample');
  });

  it('says for whom this copy has a sign-in of its own', async () => {
    expect(await engine.call('accounts.sign-in-at', { host: 'IMAP.gmail.com' })).toMatchObject({
      service: 'google',
      name: 'Google',
      ready: false,
      instead: expect.stringContaining('Takeout'),
    });
    expect(await engine.call('accounts.sign-in-at', { host: 'imap.mail.example' })).toMatchObject({ service: null });
    const google = wish({ user: 'jane@gmail.com', host: 'imap.gmail.com', service: { kind: 'google' }, client: null });
    expect(await engine.refusal('accounts.begin-sign-in', google)).toBe('oauth-no-client');
  });
});
