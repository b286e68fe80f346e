import type { AuthorizationServer, TokenEndpointResponse } from 'oauth4webapi';
import { OauthFailure } from './oauth-failure.ts';
import type { OauthGrant } from './oauth-grant.ts';
import type { OauthService } from './oauth-service.ts';

/** What a token answer brings for a grant. */
export type Tokens = Pick<OauthGrant, 'refreshToken' | 'accessToken' | 'expiresAt'>;

/** Takes the tokens out of an answer that the library has checked, or refuses them. */
export function readTokens(answer: TokenEndpointResponse, service: OauthService, now: number): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: seconds, scope } = answer;
  if (answer.token_type !== 'bearer' || !isToken(accessToken)) throw new OauthFailure('oauth-nonsense');
  if (refreshToken !== null && !isToken(refreshToken)) throw new OauthFailure('oauth-nonsense');
  // RFC 6749 §5.1: left out, it is what was asked for. Google's page has a box for each scope, which may be unticked.
  const granted = scope === undefined ? null : scope.toLowerCase().split(' ');
  if (granted !== null && service.mailScopes.some((wanted) => !granted.includes(wanted.toLowerCase()))) {
    throw new OauthFailure('oauth-scope-refused');
  }
  return { accessToken, refreshToken, expiresAt: seconds === undefined ? null : now + seconds * 1000 };
}

/** RFC 6749 Appendix A.12. Anything else could end the line of an IMAP command, or a field in it (RFC 7628 §3.1). */
function isToken(text: string): boolean {
  return /^[\x21-\x7e]{1,8192}$/.test(text);
}

/**
 * The server as the answer has to name it. Microsoft's shared entrance serves every organisation, and each one's ID tokens
 * bear its own issuer; it may be any organisation, but it has to be one of Microsoft's, and the one the token is about.
 */
export async function serverOfAnswer(
  server: AuthorizationServer,
  service: OauthService,
  answer: Response,
): Promise<AuthorizationServer> {
  if (!service.tenants) return server;
  const tenant = readTenant(
    await answer
      .clone()
      .json()
      .catch(() => null),
  );
  return tenant === null ? server : { ...server, issuer: server.issuer.replace('/common/', `/${tenant}/`) };
}

function readTenant(body: unknown): string | null {
  try {
    const token: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'id_token') : undefined;
    const middle = typeof token === 'string' ? (token.split('.')[1] ?? '') : '';
    const claims: unknown = JSON.parse(Buffer.from(middle, 'base64url').toString('utf8'));
    const tenant: unknown = typeof claims === 'object' && claims !== null ? Reflect.get(claims, 'tid') : undefined;
    return typeof tenant === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant) ? tenant : null;
  } catch {
    return null;
  }
}
