import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalAuthorizationServer, startAuthorizationServer } from './harness/authorization-server.ts';
import { type LocalRoom, openLocalRoom, wishAt } from './harness/local-room.ts';
import { type PersonWithBrowser, startPersonWithBrowser, whyNoBrowser } from './harness/person-with-browser.ts';

const why = whyNoBrowser();
let server: LocalAuthorizationServer;
let person: PersonWithBrowser;

const account = { account: 1 } as const;
const codeOf = (answer: { ok: boolean; failure?: { code: string } }): string => answer.failure?.code ?? 'ok';

async function signedIn(local: LocalRoom): Promise<string> {
  const begun = await local.room.begin(wishAt(server));
  if (!begun.ok) throw new Error(begun.failure.code);
  await person.signIn(begun.value.page, 'jane@mail.example');
  await local.room.finished(begun.value.ticket);
  await local.room.keep(begun.value.ticket, account.account);
  return tokenOf(local);
}

async function tokenOf({ room }: LocalRoom, refused: string | null = null): Promise<string> {
  const access = await room.access(account, refused);
  return access.ok ? access.value.accessToken : access.failure.code;
}

const renewals = (): number => server.asked.filter(({ form }) => form.get('grant_type') === 'refresh_token').length;

describe.skipIf(why !== '')(`staying signed in at a real server${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    server = await startAuthorizationServer();
    person = await startPersonWithBrowser();
  });
  afterAll(async () => {
    await person.close();
    await server.stop();
  });
  beforeEach(() => {
    Object.assign(server.live, { access: 3600, refresh: 86_400 });
  });

  it('asks nobody while the token is good, and renews it before it ends', async () => {
    const local = openLocalRoom();
    const first = await signedIn(local);
    const before = renewals();
    expect(await tokenOf(local)).toBe(first);
    expect(renewals()).toBe(before);
    local.clock.ahead = 56 * 60_000;
    const second = await tokenOf(local);
    expect(second).not.toBe(first);
    expect(await server.introspect(second)).toMatchObject({ active: true, scope: expect.stringContaining('mail') });
    expect(local.kept.get(1)).toContain(second);
    expect(local.kept.get(1)).not.toContain(first);
  });

  it('renews a token that the mail server refused, once for all who ask, and keeps the new refresh token', async () => {
    const local = openLocalRoom();
    const first = await signedIn(local);
    const before = renewals();
    const all = await Promise.all([1, 2, 3, 4].map(() => tokenOf(local, first)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).not.toBe(first);
    expect(renewals()).toBe(before + 1);
    // The server gives out another refresh token each time and takes an old one for a theft.
    expect(await tokenOf(local, all[0] ?? null)).toMatch(/^[\w-]{43}$/);
    expect(await server.introspect(await tokenOf(local))).toMatchObject({ active: true });
  });

  it('says that the sign-in is no longer valid when the refresh token has ended, and does not ask again', async () => {
    server.live.refresh = 1;
    const local = openLocalRoom();
    const first = await signedIn(local);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const answer = await local.room.access(account, first);
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'oauth-expired', hint: expect.stringContaining('Sign in again') },
    });
    const before = renewals();
    expect(codeOf(await local.room.access(account, null))).toBe('oauth-expired');
    expect(renewals()).toBe(before);
    expect(local.room.state(1)).toBe('again');
    server.live.refresh = 86_400;
    const again = await signedIn(local);
    expect(await server.introspect(again)).toMatchObject({ active: true });
    expect(local.room.state(1)).toBe('good');
  });

  it('keeps the sign-in while the server is down or slow, and uses what is still good', async () => {
    const local = openLocalRoom({ requestMs: 1500 });
    const first = await signedIn(local);
    const kept = local.kept.get(1);
    server.set.delay = 4000;
    expect(codeOf(await local.room.access(account, first))).toBe('oauth-slow');
    server.set.delay = 0;
    await server.stop();
    local.clock.ahead = 57 * 60_000;
    expect(await tokenOf(local)).toBe(first);
    local.clock.ahead = 61 * 60_000;
    expect(await tokenOf(local)).toBe('oauth-unreachable');
    expect(local.kept.get(1)).toBe(kept);
    await server.start();
    expect(await tokenOf(local)).not.toBe(first);
  });

  it('is taken back at the server when the account is removed, and nothing is kept', async () => {
    const local = openLocalRoom();
    const token = await signedIn(local);
    const refresh = JSON.parse(local.kept.get(1) ?? '{}') as { refreshToken: string };
    expect(await local.room.forget(1, [1])).toEqual({
      ok: true,
      value: { service: new URL(server.issuer).host, revoked: true, shared: false, page: '' },
    });
    expect(local.kept.size).toBe(0);
    expect(await server.introspect(token)).toEqual({ active: false });
    expect(await server.introspect(refresh.refreshToken)).toEqual({ active: false });
    expect(codeOf(await local.room.access(account, null))).toBe('oauth-not-kept');
  });

  it('is forgotten even when the server cannot be told, and says that it was not', async () => {
    const local = openLocalRoom();
    await signedIn(local);
    await server.stop();
    expect(await local.room.forget(1, [1])).toEqual({
      ok: true,
      value: { service: new URL(server.issuer).host, revoked: false, shared: false, page: '' },
    });
    expect(local.kept.size).toBe(0);
    await server.start();
  });

  it('does not come back when it is removed while it is renewed', async () => {
    const local = openLocalRoom();
    const first = await signedIn(local);
    server.set.delay = 300;
    const renewed = tokenOf(local, first);
    const forgotten = local.room.forget(1, [1]);
    expect(await renewed).not.toBe(first);
    expect(await forgotten).toMatchObject({ value: { revoked: true } });
    server.set.delay = 0;
    expect(local.kept.size).toBe(0);
    expect(await server.introspect(await renewed)).toEqual({ active: false });
  });
});
