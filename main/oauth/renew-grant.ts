import * as oauth from 'oauth4webapi';
import { OauthFailure } from './oauth-failure.ts';
import type { OauthGrant } from './oauth-grant.ts';
import type { OauthSession } from './oauth-session.ts';
import { failureOfStep } from './problem-of-error.ts';
import { readTokens, serverOfAnswer } from './read-token-answer.ts';

/** Gets a fresh access token (RFC 6749 §6). Where the service hands out another refresh token, the old one is dead. */
export async function renewGrant(session: OauthSession, grant: OauthGrant, now: () => number): Promise<OauthGrant> {
  if (grant.refreshToken === null) throw new OauthFailure('oauth-expired');
  const { server, service, client, clientAuthentication, asking } = session;
  const asked = now();
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, clientAuthentication, grant.refreshToken, asking);
    const as = await serverOfAnswer(server, service, response);
    const answer = await oauth.processRefreshTokenResponse(as, client, response);
    const subject = oauth.getValidatedIdTokenClaims(answer)?.sub ?? grant.subject;
    // OpenID Connect Core §12.2: it must stay the same person.
    if (grant.subject !== null && subject !== grant.subject) throw new OauthFailure('oauth-nonsense');
    const tokens = readTokens(answer, service, asked);
    return { ...grant, ...tokens, subject, refreshToken: tokens.refreshToken ?? grant.refreshToken };
  } catch (error) {
    throw failureOfStep(error, 'renewal');
  }
}
