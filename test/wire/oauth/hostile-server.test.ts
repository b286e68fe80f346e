import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLocalRoom } from './harness/local-room.ts';
import {
  idToken,
  json,
  type Script,
  type ScriptedServer,
  startScriptedServer,
  usualClaims,
} from './harness/scripted-token-server.ts';

let server: ScriptedServer;

beforeAll(async () => {
  server = await startScriptedServer();
});
beforeEach(() => {
  server.script = {};
});
afterAll(() => server.stop());

const local = () => openLocalRoom({ requestMs: 1000, responseBytes: 20_000 });

async function begin(room = local().room) {
  const service = { kind: 'standard' as const, issuer: server.issuer, scopes: ['mail'] };
  return room.begin({
    user: 'jane@mail.example',
    host: '127.0.0.1',
    service,
    client: { id: 'app', secret: null },
    proxied: false,
  });
}

/** The way back from the sign-in page. Node's fetch says that a script asks, which the door refuses; so plainer. */
function goBack(page: URLSearchParams): Promise<string> {
  return new Promise((resolve, reject) => {
    get(`${page.get('redirect_uri')}?code=any&state=${page.get('state')}`, (answer) => {
      let shown = '';
      answer.on('data', (part) => {
        shown += String(part);
      });
      answer.on('end', () => resolve(shown));
    }).on('error', reject);
  });
}

/** Signs in as far as a browser is needed: goes straight to the answer. */
async function signIn(script: Script): Promise<string> {
  server.script = script;
  const { room, kept } = local();
  const begun = await begin(room);
  if (!begun.ok) return begun.failure.code;
  const page = new URL(begun.value.page).searchParams;
  server.nonce = page.get('nonce') ?? '';
  const shown = await goBack(page);
  const end = await room.finished(begun.value.ticket);
  expect(shown.includes('You are signed in')).toBe(end.ok);
  expect(JSON.stringify(end)).not.toMatch(/access_token|refresh-token|"refresh"/);
  if (!end.ok) expect(await room.keep(begun.value.ticket, 1)).toMatchObject({ ok: false });
  expect(kept.size).toBe(0);
  return end.ok ? 'ok' : end.failure.code;
}

/** The usual answer, with something else in it. */
const tokens = (change: Readonly<Record<string, unknown>>): Script => ({
  token: (answer, usual) => json(answer, 200, { ...usual, ...change }),
});
const claims = (change: Readonly<Record<string, unknown>>): Script => ({
  token: (answer, usual) => {
    const { nonce, issuer } = server;
    json(answer, 200, { ...usual, id_token: idToken({ ...usualClaims(issuer, nonce), ...change }) });
  },
});
const refused = (error: string, status = 400): Script => ({ token: (answer) => json(answer, status, { error }) });

describe('a sign-in server that does what no real one would', () => {
  it('is no trouble while it behaves', async () => {
    expect(await signIn({})).toBe('ok');
  });

  it('need not be an OpenID provider: a plain OAuth server is asked for mail only, and for nobody’s name', async () => {
    server.script = { plain: true };
    const begun = await begin();
    const page = new URL(begun.ok ? begun.value.page : '').searchParams;
    expect([page.get('scope'), page.get('nonce')]).toEqual(['mail', null]);
    expect(await signIn({ plain: true, ...tokens({ id_token: undefined }) })).toBe('ok');
    expect(await signIn({ plain: true, metadata: { issuer: 'https://evil.test' } })).toBe('oauth-nonsense');
  });

  it.each([
    ['a page that is a file', { authorization_endpoint: 'file:///etc/passwd' }],
    ['a page that is a script', { authorization_endpoint: 'javascript:alert(1)' }],
    ['a page without encryption', { authorization_endpoint: 'http://sign-in.example/' }],
    ['no page', { authorization_endpoint: undefined }],
    ['tokens without encryption', { token_endpoint: 'http://sign-in.example/token' }],
    ['another issuer', { issuer: 'https://evil.test' }],
    ['no PKCE by S256', { code_challenge_methods_supported: ['plain'] }],
    ['more than anyone says', { filler: 'x'.repeat(30_000) }],
  ])('is left before a page is opened when it names %s', async (_, metadata) => {
    server.script = { metadata };
    const { room, pages } = local();
    expect(await begin(room)).toMatchObject({ ok: false, failure: { code: 'oauth-nonsense' } });
    expect(pages).toEqual([]);
  });

  it.each<[string, Script]>([
    ['no JSON', { token: (answer) => answer.end('<html>') }],
    ['a list', { token: (answer) => json(answer, 200, []) }],
    ['no token', tokens({ access_token: undefined })],
    ['a token that ends the line of a command', tokens({ access_token: 'a\r\nA1 LOGOUT' })],
    ['a token that begins another field', tokens({ access_token: 'a\u0001user=john' })],
    ['a token of ten thousand characters', tokens({ access_token: 'a'.repeat(10_000) })],
    ['a refresh token with a line end', tokens({ refresh_token: 'r\n' })],
    ['a token of another kind', tokens({ token_type: 'dpop' })],
    ['a time that is no number', tokens({ expires_in: 'soon' })],
    ['more than anyone says', tokens({ filler: 'x'.repeat(30_000) })],
    ['a way to elsewhere', { token: (answer) => answer.writeHead(302, { location: 'https://evil.test/' }).end() }],
    ['an ID token for another program', claims({ aud: 'another' })],
    ['an ID token of another issuer', claims({ iss: 'https://evil.test' })],
    ['an ID token with another nonce', claims({ nonce: 'forged' })],
    ['an ID token without a nonce', claims({ nonce: undefined })],
    ['an ID token that has ended', claims({ exp: 1_000_000_000 })],
    ['an ID token that is none', tokens({ id_token: 'nonsense' })],
    ['no ID token although one was asked for', tokens({ id_token: undefined })],
  ])('is not believed when it sends %s', async (_, script) => {
    expect(await signIn(script)).toBe('oauth-nonsense');
  });

  it.each<[string, string, Script]>([
    ['oauth-busy', 'an error of its own', { token: (answer) => json(answer, 503, {}) }],
    ['oauth-busy', 'too many questions', { token: (answer) => json(answer, 429, {}) }],
    ['oauth-busy', 'that it is busy', refused('temporarily_unavailable')],
    ['oauth-code-refused', 'that the code is no good', refused('invalid_grant')],
    ['oauth-client-refused', 'that the client is unknown', refused('invalid_client')],
    ['oauth-client-refused', 'that the client may not do this', refused('unauthorized_client')],
    ['oauth-scope-refused', 'that mail may not be read', refused('invalid_scope')],
    ['oauth-scope-refused', 'tokens that are good for less than mail', tokens({ scope: 'openid email' })],
    ['oauth-other-account', 'that somebody else signed in', claims({ email: 'john@mail.example' })],
    ['oauth-unreachable', 'nothing and closes', { token: (answer) => void answer.destroy() }],
    ['oauth-slow', 'nothing at all', { token: () => undefined }],
    ['oauth-slow', 'a beginning without an end', { token: (answer) => void answer.write('{"access_token":"') }],
  ])('ends in %s when it answers %s', async (code, _, script) => {
    expect(await signIn(script)).toBe(code);
  });

  it('cannot put words of its own into what a person reads', async () => {
    server.script = { token: (answer) => json(answer, 400, { error: 'invalid_grant', error_description: 'Call 555 now' }) };
    const { room } = local();
    const begun = await begin(room);
    const page = new URL(begun.ok ? begun.value.page : '').searchParams;
    expect(await goBack(page)).not.toContain('555');
    expect(JSON.stringify(await room.finished(begun.ok ? begun.value.ticket : ''))).not.toContain('555');
  });
});
