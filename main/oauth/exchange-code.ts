import * as oauth from 'oauth4webapi';
import type { OauthSession } from './oauth-session.ts';
import { failureOfStep } from './problem-of-error.ts';
import { readTokens, serverOfAnswer, type Tokens } from './read-token-answer.ts';

/** What a sign-in began with and its answer must fit to. */
export type Question = {
  readonly state: string;
  readonly nonce: string;
  /** The secret half of PKCE: whoever catches the code on its way cannot use it without this (RFC 7636). */
  readonly verifier: string;
  readonly redirectUri: string;
};

/** Tokens, and whose they are as far as the service says. */
export type Exchanged = Tokens & { readonly subject: string | null; readonly address: string | null };

/** Makes tokens out of the browser's answer, after everything about it was compared with the question. */
export async function exchangeCode(
  session: OauthSession,
  parameters: URLSearchParams,
  question: Question,
  now: () => number,
): Promise<Exchanged> {
  const checked = checkAnswer(session, parameters, question);
  const { server, openid, service, client, clientAuthentication, asking } = session;
  const asked = now();
  try {
    const { redirectUri, verifier, nonce } = question;
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      clientAuthentication,
      checked,
      redirectUri,
      verifier,
      asking,
    );
    const as = await serverOfAnswer(server, service, response);
    // The ID token came straight from the server over TLS, which stands for its signature (OpenID Connect Core §3.1.3.7, 6).
    const answer = await oauth.processAuthorizationCodeResponse(as, client, response, openid ? { expectedNonce: nonce } : {});
    const tokens = readTokens(answer, service, asked);
    const claims = oauth.getValidatedIdTokenClaims(answer);
    const subject = claims?.sub ?? null;
    const address = addressIn(claims) ?? (subject === null ? null : await askAddress(session, answer.access_token, subject));
    return { ...tokens, subject, address };
  } catch (error) {
    throw failureOfStep(error, 'code');
  }
}

/** State (RFC 6749 §10.12), and the issuer where the server names itself (RFC 9207): a code of another server goes to none. */
function checkAnswer({ server, client }: OauthSession, parameters: URLSearchParams, { state }: Question): URLSearchParams {
  try {
    return oauth.validateAuthResponse(server, client, parameters, state);
  } catch (error) {
    throw failureOfStep(error, 'answer');
  }
}

/** Many servers put the address only there (OpenID Connect Core §5.4). Without one, the mail server will say whose token it is. */
async function askAddress({ server, client, asking }: OauthSession, token: string, subject: string): Promise<string | null> {
  if (server.userinfo_endpoint === undefined) return null;
  try {
    const response = await oauth.userInfoRequest(server, client, token, asking);
    return addressIn(await oauth.processUserInfoResponse(server, client, subject, response));
  } catch {
    return null;
  }
}

/** Microsoft leaves `email` out for some organisations; its `preferred_username` is the name its mail server takes. */
function addressIn(claims: Readonly<Record<string, unknown>> | undefined): string | null {
  const found = [claims?.email, claims?.preferred_username].find((value) => typeof value === 'string' && isAddress(value));
  return typeof found === 'string' ? found : null;
}

function isAddress(text: string): boolean {
  return /^[^\s@\p{C}]{1,64}@[^\s@\p{C}]{1,255}$/u.test(text);
}
