import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../../main/accounts/vault.ts';
import { vaultFileName } from '../../../../main/accounts/vault-file-name.ts';
import { chooseClient, readClients } from '../../../../main/oauth/oauth-client.ts';
import { readGrant, writeGrant } from '../../../../main/oauth/oauth-grant.ts';
import { usualLimits } from '../../../../main/oauth/oauth-limits.ts';
import type { SignInRequest } from '../../../../main/oauth/oauth-room.ts';
import { openOauthRoom } from '../../../../main/oauth/open-oauth-room.ts';
import type { SecretKeeper } from '../../../../main/oauth/secret-keeper.ts';

const client = { id: 'of-this-copy', secret: null };
const own = { id: 'my-own', secret: 'no secret' };
const done = { ok: true, value: null } as const;
const room = () => {
  const openPage = vi.fn(async () => true);
  const keeper = { get: () => null, put: () => done, remove: () => done };
  return { openPage, ...openOauthRoom({ openPage, keeper, now: Date.now, limits: usualLimits }) };
};
const wish: SignInRequest = {
  user: 'jane@gmail.com',
  host: 'imap.gmail.com',
  service: { kind: 'google' },
  client: null,
  proxied: false,
};

afterEach(() => void vi.unstubAllEnvs());

describe('the client id to sign in with', () => {
  it('is the person’s own, else the one this copy was built with', () => {
    vi.stubEnv('TATTLETAG_OAUTH_CLIENTS', JSON.stringify({ google: client }));
    expect(chooseClient({ kind: 'google' }, own)).toEqual(own);
    expect(chooseClient({ kind: 'google' }, null)).toEqual(client);
    expect(chooseClient({ kind: 'microsoft' }, null)).toBeNull();
    expect(chooseClient({ kind: 'standard', issuer: 'https://id.mail.example', scopes: [] }, null)).toBeNull();
  });

  it.each(['', 'nonsense', '[]', '{"google":7}', '{"google":{"id":""}}', '{"google":{"id":"a\\nb","secret":null}}'])(
    'is none where the build says %s',
    (written) => {
      expect(readClients(written)).toEqual({});
    },
  );
});

describe('a sign-in that cannot begin', () => {
  it('offers an app password or a Takeout file first where there is no client id for Google', async () => {
    vi.stubEnv('TATTLETAG_OAUTH_CLIENTS', '');
    const { begin, openPage } = room();
    const answer = await begin(wish);
    expect(answer).toEqual({
      ok: false,
      failure: {
        code: 'oauth-no-client',
        message: 'This copy of Tattletag has no sign-in of its own with Google.',
        hint: expect.stringMatching(/^Use an app password, or export your mail with Google Takeout and add that file\./),
      },
    });
    expect(openPage).not.toHaveBeenCalled();
  });

  it('offers a mail file first for Microsoft, which takes no app passwords for private mailboxes', async () => {
    const answer = await room().begin({ ...wish, service: { kind: 'microsoft' } });
    expect(answer).toMatchObject({
      ok: false,
      failure: { hint: expect.stringMatching(/only this way. Export your mail to a file/) },
    });
  });

  it.each([
    ['a name that ends the line of a command', { user: 'jane\r\nA LOGOUT' }, 'oauth-account-bad'],
    ['a name that begins another field of the sign-in', { user: 'jane\u0001auth=Bearer stolen' }, 'oauth-account-bad'],
    ['no name', { user: '' }, 'oauth-account-bad'],
    ['a proxy that the browser would go around', { proxied: true }, 'oauth-proxied'],
    [
      'a server without encryption',
      { service: { kind: 'standard', issuer: 'http://id.mail.example', scopes: [] } },
      'oauth-address-bad',
    ],
    ['a server that is a file', { service: { kind: 'standard', issuer: 'file:///tmp', scopes: [] } }, 'oauth-address-bad'],
    [
      'a server with a name and password',
      { service: { kind: 'standard', issuer: 'https://a:b@c.example', scopes: [] } },
      'oauth-address-bad',
    ],
  ] as const)('is refused with %s', async (_, change, code) => {
    const { begin, openPage } = room();
    expect(await begin({ ...wish, client: own, ...change } as SignInRequest)).toMatchObject({ ok: false, failure: { code } });
    expect(openPage).not.toHaveBeenCalled();
  });

  it('opens Google’s page with what only Google wants, without asking Google anything before', async () => {
    const { begin, cancel } = room();
    const begun = await begin({ ...wish, client: own });
    const page = new URL(begun.ok ? begun.value.page : '');
    expect(page.origin + page.pathname).toBe('https://accounts.google.com/o/oauth2/v2/auth');
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      client_id: 'my-own',
      response_type: 'code',
      access_type: 'offline',
      scope: 'openid email https://mail.google.com/',
      login_hint: 'jane@gmail.com',
      code_challenge_method: 'S256',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/signed-in$/),
    });
    expect(page.href).not.toContain('no%20secret');
    if (begun.ok) await cancel(begun.value.ticket);
  });
});

describe('what is kept for an account', () => {
  const grant = {
    kind: 'tattletag.oauth/1' as const,
    service: { kind: 'google' as const },
    client: own,
    user: 'jane@gmail.com',
    host: 'imap.gmail.com',
    subject: '1',
    refreshToken: 'r',
    accessToken: 'a',
    expiresAt: 1,
  };

  it('comes back as it was', () => {
    expect(readGrant(writeGrant(grant))).toEqual(grant);
  });

  it('lies sealed in the vault of the accounts, long tokens and all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tattletag-oauth-vault-'));
    const file = join(folder, 'mine.ledger');
    const keeper: SecretKeeper = openVault(file, randomBytes(32));
    const long = { ...grant, refreshToken: 'r'.repeat(4000), accessToken: 'a'.repeat(8000) };
    expect(keeper.put(7, writeGrant(long))).toEqual(done);
    expect(readGrant(keeper.get(7))).toEqual(long);
    const written = readFileSync(vaultFileName(file), 'utf8');
    for (const word of ['rrrr', 'aaaa', 'jane@gmail.com', 'my-own']) expect(written).not.toContain(word);
    rmSync(folder, { recursive: true });
  });

  it.each([null, '', 'secret word', '{"kind":"tattletag.oauth/1"}', '"tattletag.oauth/1"', '{}'])(
    'is a password or nothing: %s',
    (secret) => {
      expect(readGrant(secret)).toBeNull();
    },
  );
});
