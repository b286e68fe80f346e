import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LocalAuthorizationServer, startAuthorizationServer } from './harness/authorization-server.ts';
import { openLocalRoom, wishAt } from './harness/local-room.ts';
import { logIn, type PersonWithBrowser, startPersonWithBrowser, whyNoBrowser } from './harness/person-with-browser.ts';

const why = whyNoBrowser();
let server: LocalAuthorizationServer;
let person: PersonWithBrowser;

/** Everything a program could let slip where others can read it. */
const said: string[] = [];

const jane = 'jane@mail.example';
const text = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

/** Begins a sign-in and hands over what a test works with. */
async function begin(local = openLocalRoom(), change: Parameters<typeof wishAt>[1] = {}) {
  const begun = await local.room.begin(wishAt(server, change));
  if (!begun.ok) throw new Error(begun.failure.code);
  const { ticket, page } = begun.value;
  return { ...local, ticket, page, redirect: new URL(new URL(page).searchParams.get('redirect_uri') ?? '') };
}

const codeOf = (answer: { ok: boolean; failure?: { code: string } }): string => answer.failure?.code ?? 'ok';

/** Signs in, but leaves the last step, the way back to the app, to the test. */
async function redirectOf(page: string, name = jane): Promise<URL> {
  const shown = await person.visit(page);
  await logIn(shown, name);
  await shown.getByRole('button', { name: 'Continue' }).waitFor();
  const { request } = shown.context();
  const allowed = await request.post(shown.url(), { form: { prompt: 'consent' }, maxRedirects: 0 });
  const last = await request.get(allowed.headers().location ?? '', { maxRedirects: 0 });
  await shown.close();
  return new URL(last.headers().location ?? '');
}

/** Waits until the code is being exchanged. */
async function exchanging(): Promise<void> {
  await vi.waitFor(() => expect(server.arrived.at(-1)).toBe('/token'), { timeout: 10_000 });
}

/** Shows an address to a browser that has nothing to do with the sign-in. */
async function visited(address: URL | string): Promise<{ status: number; text: string }> {
  const page = await person.visit('about:blank');
  const response = await page.goto(String(address)).catch(() => null);
  const shown = { status: response?.status() ?? 0, text: response === null ? '' : await text(page) };
  await page.close();
  return shown;
}

describe.skipIf(why !== '')(`signing in with a real browser at a real server${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
    }
    for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.map(String).join(' ')));
    }
    server = await startAuthorizationServer();
    person = await startPersonWithBrowser();
  });
  afterEach(async () => {
    server.set.delay = 0;
    await server.start();
  });
  afterAll(async () => {
    await person.close();
    await server.stop();
    vi.restoreAllMocks();
  });

  it('ends with a token that reads mail, kept for the account and nowhere else, and the browser says so', async () => {
    const { room, ticket, page, pages, kept } = await begin();
    expect(pages).toEqual([page]);
    const shown = await person.signIn(page, jane);
    expect(await room.finished(ticket)).toEqual({ ok: true, value: { user: jane } });
    expect(await text(shown)).toContain('You are signed in');
    expect(await shown.locator('script, img, form, iframe, a').count()).toBe(0);
    const early = await room.access({ ticket }, null);
    expect(early.ok && (await server.introspect(early.value.accessToken))).toMatchObject({ active: true, sub: jane });
    expect(kept.size).toBe(0);
    expect(await room.keep(ticket, 7)).toEqual({ ok: true, value: null });
    const access = await room.access({ account: 7 }, null);
    expect(access).toEqual(early);
    expect(room.state(7)).toBe('good');
    expect(codeOf(await room.access({ ticket }, null))).toBe('oauth-gone');
    expect(codeOf(await room.keep(ticket, 8))).toBe('oauth-gone');
    const scopes = new URL(page).searchParams.get('scope')?.split(' ').sort();
    expect(scopes).toEqual(['email', 'mail', 'offline_access', 'openid']);
  });

  it('sends no secret through the browser: PKCE by S256, a state and a nonce, and another of each every time', async () => {
    const [one, other] = [await begin(), await begin()];
    const parameters = [one, other].map(({ page }) => new URL(page).searchParams);
    expect(parameters[0]?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(parameters[0]?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(parameters[0]?.get(name)).not.toBe(parameters[1]?.get(name));
    }
    expect(one.redirect.hostname).toBe('127.0.0.1');
    await Promise.all([one.room.cancel(one.ticket), other.room.cancel(other.ticket)]);
  });

  it('refuses a forged state, and still takes the true answer afterwards', async () => {
    const { room, ticket, page, redirect } = await begin();
    const forged = await visited(`${redirect}?code=stolen&state=${'A'.repeat(43)}`);
    expect(forged).toMatchObject({ status: 403, text: expect.stringContaining('not the answer Tattletag waits for') });
    const real = await redirectOf(page);
    const twisted = new URL(real);
    twisted.searchParams.set('state', `${real.searchParams.get('state')?.slice(0, -1)}~`);
    expect((await visited(twisted)).status).toBe(403);
    expect(await text(await person.visit(String(real)))).toContain('You are signed in');
    expect(codeOf(await room.finished(ticket))).toBe('ok');
  });

  it('refuses a second use of the code: the door is shut, and the server takes back what the first use gave', async () => {
    const { room, ticket, page, kept } = await begin();
    const real = await redirectOf(page);
    expect((await visited(real)).status).toBe(200);
    expect(codeOf(await room.finished(ticket))).toBe('ok');
    expect((await visited(real)).status).toBe(0);
    await room.keep(ticket, 1);
    const access = await room.access({ account: 1 }, null);
    const exchange = server.asked.findLast(({ path, form }) => path === '/token' && form.get('code') !== null);
    const replayed = await fetch(`${server.issuer}/token`, { method: 'POST', body: exchange?.form ?? null });
    expect([replayed.status, await replayed.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect(access.ok && (await server.introspect(access.value.accessToken))).toEqual({ active: false });
    expect(kept.size).toBe(1);
  });

  it('refuses a second use of the code while the first is under way', async () => {
    const { room, ticket, page } = await begin();
    const real = await redirectOf(page);
    server.set.delay = 2500;
    const first = visited(real);
    await exchanging();
    expect((await visited(real)).status).toBe(409);
    expect((await first).status).toBe(200);
    expect(codeOf(await room.finished(ticket))).toBe('ok');
  });

  it('is of no use to whoever caught the code on its way, because the other half of PKCE is missing', async () => {
    const { room, ticket, page, redirect } = await begin();
    const code = (await redirectOf(page)).searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, redirect_uri: String(redirect), client_id: server.clientId };
    for (const guess of ['', 'A'.repeat(43)]) {
      const body = new URLSearchParams({ ...form, ...(guess === '' ? {} : { code_verifier: guess }) });
      const stolen = await fetch(`${server.issuer}/token`, { method: 'POST', body });
      expect(await stolen.json()).toMatchObject({ error: 'invalid_grant' });
    }
    await room.cancel(ticket);
  });

  it('does not send the answer to a foreign place: the server refuses a redirect that is not to this computer', async () => {
    const { room, ticket, page } = await begin();
    for (const foreign of ['http://evil.test/signed-in', 'http://127.0.0.1/elsewhere', 'http://127.0.0.1.evil.test/signed-in']) {
      const changed = new URL(page);
      changed.searchParams.set('redirect_uri', foreign);
      const asked = await fetch(changed, { redirect: 'manual' });
      expect([asked.status, asked.headers.get('location')]).toEqual([400, null]);
      expect(await asked.text()).toContain('redirect_uri');
    }
    await room.cancel(ticket);
  });

  it('refuses an answer that another server wrote (RFC 9207), and nothing of it is exchanged', async () => {
    const { room, ticket, page } = await begin();
    const real = await redirectOf(page);
    real.searchParams.set('iss', 'https://evil.test');
    const before = server.asked.length;
    expect((await visited(real)).text).toContain('You are not signed in');
    expect(codeOf(await room.finished(ticket))).toBe('oauth-foreign');
    expect(server.asked.slice(before).filter(({ path }) => path === '/token')).toEqual([]);
  });

  it('says that access was not allowed when the person refuses', async () => {
    const { room, ticket, page, kept } = await begin();
    const shown = await person.visit(page);
    await logIn(shown, jane);
    await shown.getByRole('link', { name: 'Cancel' }).click();
    await shown.waitForURL(/\/signed-in\?/, { waitUntil: 'commit' });
    const answer = await room.finished(ticket);
    expect(codeOf(answer)).toBe('oauth-denied');
    expect(await text(shown)).toContain('You are not signed in');
    expect(kept.size).toBe(0);
    expect(codeOf(await room.finished(ticket))).toBe('oauth-gone');
  });

  it('refuses another account than the one to be connected, names it, and gives it back', async () => {
    const { room, ticket, page } = await begin();
    const shown = await person.signIn(page, 'john@mail.example');
    const answer = await room.finished(ticket);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'oauth-other-account' } });
    expect(answer.ok ? '' : answer.failure.message).toContain('john@mail.example');
    expect(await text(shown)).toContain('You are not signed in');
    const given = server.asked.findLast(({ path }) => path === '/token/revocation');
    expect(await server.introspect(given?.form.get('token') ?? '')).toEqual({ active: false });
  });

  it('says so when the server is down, before and in the middle', async () => {
    const { room, ticket, page } = await begin();
    const real = await redirectOf(page);
    await server.stop();
    expect((await visited(real)).text).toContain('You are not signed in');
    expect(codeOf(await room.finished(ticket))).toBe('oauth-unreachable');
    expect(codeOf(await openLocalRoom().room.begin(wishAt(server)))).toBe('oauth-unreachable');
  });

  it('does not wait for a slow server, before or in the middle', async () => {
    const local = openLocalRoom({ requestMs: 2000 });
    const { room, ticket, page } = await begin(local);
    const real = await redirectOf(page);
    server.set.delay = 10_000;
    const started = performance.now();
    expect((await visited(real)).text).toContain('You are not signed in');
    expect(codeOf(await room.finished(ticket))).toBe('oauth-slow');
    expect(codeOf(await room.begin(wishAt(server)))).toBe('oauth-slow');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('can be cancelled: before the answer, and while it is looked at', async () => {
    const before = await begin();
    await before.room.cancel(before.ticket);
    expect((await visited(`${before.redirect}?code=1&state=2`)).status).toBe(0);
    expect(codeOf(await before.room.finished(before.ticket))).toBe('oauth-gone');

    const during = await begin();
    const end = during.room.finished(during.ticket);
    const real = await redirectOf(during.page);
    server.set.delay = 3000;
    const shown = visited(real);
    await exchanging();
    await during.room.cancel(during.ticket);
    expect(codeOf(await end)).toBe('oauth-cancelled');
    expect((await shown).text).toContain('You are not signed in');
  });

  it('gives back a sign-in that no account was made of', async () => {
    const { room, ticket, page } = await begin();
    await person.signIn(page, jane);
    await room.finished(ticket);
    const access = await room.access({ ticket }, null);
    await room.cancel(ticket);
    expect(access.ok && (await server.introspect(access.value.accessToken))).toEqual({ active: false });
  });

  it('ends by itself when nobody signs in', async () => {
    const { room, ticket, redirect } = await begin(openLocalRoom({ signInMs: 200 }));
    expect(codeOf(await room.finished(ticket))).toBe('oauth-timeout');
    await expect(fetch(`${redirect}?code=1&state=2`)).rejects.toThrow();
  });

  it('gives up what was under way when the person starts anew', async () => {
    const local = openLocalRoom();
    const first = await begin(local);
    const end = local.room.finished(first.ticket);
    const second = await begin(local);
    expect(codeOf(await end)).toBe('oauth-cancelled');
    local.room.close();
    expect(codeOf(await local.room.finished(second.ticket))).toBe('oauth-gone');
  });

  it('has said nothing all this time, neither to a terminal nor to a log', () => {
    const secrets = server.asked.flatMap(({ form }) =>
      ['code', 'code_verifier', 'refresh_token', 'token'].map((name) => form.get(name)),
    );
    const real = secrets.filter((secret) => secret !== null);
    expect(real.length).toBeGreaterThan(20);
    const words = said.join('\n');
    expect(real.filter((secret) => words.includes(secret))).toEqual([]);
  });
});
