import type { TokenEndpointResponse } from 'oauth4webapi';
import { describe, expect, it } from 'vitest';
import { OauthFailure } from '../../../../main/oauth/oauth-failure.ts';
import { describeService } from '../../../../main/oauth/oauth-service.ts';
import { readTokens, serverOfAnswer } from '../../../../main/oauth/read-token-answer.ts';

const microsoft = describeService({ kind: 'microsoft' });
const google = describeService({ kind: 'google' });
const server = microsoft.server ?? { issuer: '' };
const tenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

const bearing = (claims: unknown): Response =>
  new Response(JSON.stringify({ id_token: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x` }));

describe('the issuer of an answer from Microsoft', () => {
  it('is that of the organisation the token names', async () => {
    const { issuer } = await serverOfAnswer(server, microsoft, bearing({ tid: tenant }));
    expect(issuer).toBe(`https://login.microsoftonline.com/${tenant}/v2.0`);
  });

  it.each([
    ['a path', { tid: '../../evil' }],
    ['an address', { tid: 'https://evil.test/' }],
    ['a number', { tid: 7 }],
    ['nothing', {}],
    ['no claims', null],
  ])('stays that of the shared entrance, which no token bears, when the organisation is %s', async (_, claims) => {
    expect((await serverOfAnswer(server, microsoft, bearing(claims))).issuer).toBe(server.issuer);
  });

  it('is never changed by a token of another service', async () => {
    const answer = bearing({ tid: tenant });
    expect((await serverOfAnswer(google.server ?? server, google, answer)).issuer).toBe('https://accounts.google.com');
  });

  it('leaves the answer to be read by whoever comes next', async () => {
    const answer = bearing({ tid: tenant });
    await serverOfAnswer(server, microsoft, answer);
    expect(answer.bodyUsed).toBe(false);
  });
});

describe('the tokens of an answer', () => {
  const answer = (change: Partial<TokenEndpointResponse>): TokenEndpointResponse => ({
    access_token: 'a',
    token_type: 'bearer',
    ...change,
  });
  const problemOf = (change: Partial<TokenEndpointResponse>, service = google): string => {
    try {
      readTokens(answer(change), service, 0);
      return '';
    } catch (error) {
      return error instanceof OauthFailure ? error.problem : 'another error';
    }
  };

  it('end when the server says, counted from the question', () => {
    expect(readTokens(answer({ expires_in: 3600, refresh_token: 'r' }), google, 1000)).toEqual({
      accessToken: 'a',
      refreshToken: 'r',
      expiresAt: 3_601_000,
    });
    expect(readTokens(answer({}), google, 1000).expiresAt).toBeNull();
  });

  it('are refused when the person unticked the box for mail', () => {
    expect(problemOf({ scope: 'openid https://www.googleapis.com/auth/userinfo.email' })).toBe('oauth-scope-refused');
    expect(problemOf({ scope: 'openid https://mail.google.com/' })).toBe('');
    expect(problemOf({ scope: 'openid https://outlook.office.com/imap.accessasuser.all' }, microsoft)).toBe('');
  });
});
