import * as oauth from 'oauth4webapi';
import type { OauthGrant } from './oauth-grant.ts';
import type { OauthSession } from './oauth-session.ts';
import { safeAddress } from './safe-address.ts';

/** Tells the service that the sign-in is over (RFC 7009); true when it took that in. Not every service offers it. */
export async function revokeGrant(session: OauthSession, grant: OauthGrant): Promise<boolean> {
  const { server, client, clientAuthentication } = session;
  // A sign-in that was cancelled is still taken back.
  const { signal: _cancelled, ...asking } = session.asking;
  // RFC 7009 §2.1: with the refresh token the access tokens made of it end as well.
  const token = grant.refreshToken ?? grant.accessToken;
  const offered = server.revocation_endpoint;
  if (token === null || offered === undefined || safeAddress(offered) === null) return false;
  try {
    await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, clientAuthentication, token, asking));
    return true;
  } catch {
    return false;
  }
}
