import * as oauth from 'oauth4webapi';
import { type AuthorizationServer, allowInsecureRequests, type Client, customFetch } from 'oauth4webapi';
import { boundedFetch } from './bounded-fetch.ts';
import { ensureWebCrypto } from './ensure-web-crypto.ts';
import type { OauthClient } from './oauth-client.ts';
import { OauthFailure } from './oauth-failure.ts';
import type { OauthLimits } from './oauth-limits.ts';
import type { OauthService } from './oauth-service.ts';
import { isLoopback, safeAddress } from './safe-address.ts';

/** All that is needed to talk with one service as one client. */
export type OauthSession = {
  readonly service: OauthService;
  readonly server: AuthorizationServer;
  /** It also says who signed in (OpenID Connect); a plain OAuth server only lets in. */
  readonly openid: boolean;
  readonly client: Client;
  readonly clientAuthentication: oauth.ClientAuth;
  /** How the library is to ask. */
  readonly asking: {
    readonly [customFetch]: (address: string, question: Parameters<typeof boundedFetch>[1]) => Promise<Response>;
    readonly [allowInsecureRequests]: boolean;
    readonly signal?: AbortSignal;
  };
};

/** Gets to know the service's endpoints, asking its issuer where they are not built in, and makes ready to talk with it. */
export async function openOauthSession(
  service: OauthService,
  { id, secret }: OauthClient,
  limits: OauthLimits,
  signal?: AbortSignal,
): Promise<OauthSession> {
  ensureWebCrypto();
  const issuer = issuerAddress(service.issuer);
  const asking = {
    [customFetch]: (address: string, question: Parameters<typeof boundedFetch>[1]) => boundedFetch(address, question, limits),
    // Only this computer is ever talked to without TLS; `boundedFetch` sees to that for each address.
    [allowInsecureRequests]: isLoopback(issuer),
    ...(signal === undefined ? {} : { signal }),
  };
  const { server, openid } = service.server === null ? await discover(issuer, asking) : { server: service.server, openid: true };
  checkEndpoints(server);
  const clientAuthentication = secret === null ? oauth.None() : oauth.ClientSecretPost(secret);
  return { service, server, openid, client: { client_id: id }, clientAuthentication, asking };
}

/** RFC 8414 §2: https, without query and fragment. */
function issuerAddress(written: string): URL {
  const issuer = safeAddress(written);
  if (issuer === null || issuer.search !== '') throw new OauthFailure('oauth-address-bad');
  return issuer;
}

/** Mail servers of the standard kind name an OpenID provider or a plain OAuth one, which say who they are at different places. */
async function discover(issuer: URL, asking: OauthSession['asking']): Promise<Pick<OauthSession, 'server' | 'openid'>> {
  for (const algorithm of ['oidc', 'oauth2'] as const) {
    const response = await oauth.discoveryRequest(issuer, { ...asking, algorithm });
    if (response.status === 404 && algorithm === 'oidc') continue;
    return { server: await oauth.processDiscoveryResponse(issuer, response), openid: algorithm === 'oidc' };
  }
  throw new OauthFailure('oauth-nonsense');
}

function checkEndpoints(server: AuthorizationServer): void {
  for (const address of [server.authorization_endpoint, server.token_endpoint]) {
    if (address === undefined || safeAddress(address) === null) throw new OauthFailure('oauth-nonsense');
  }
  // RFC 8414 §2: a server that lists its methods and leaves out S256 could be made to forget about PKCE (RFC 9700 §2.1.1).
  const methods = server.code_challenge_methods_supported;
  if (methods !== undefined && !methods.includes('S256')) throw new OauthFailure('oauth-nonsense');
}
