import * as oauth from 'oauth4webapi';
import { exchangeCode, type Question } from './exchange-code.ts';
import { listenForRedirect, type RedirectListener } from './listen-for-redirect.ts';
import type { OauthClient } from './oauth-client.ts';
import { OauthFailure } from './oauth-failure.ts';
import type { OauthGrant } from './oauth-grant.ts';
import type { OauthLimits } from './oauth-limits.ts';
import { describeService, type ServiceChoice } from './oauth-service.ts';
import { type OauthSession, openOauthSession } from './oauth-session.ts';
import { failureOfStep } from './problem-of-error.ts';
import { revokeGrant } from './revoke-grant.ts';
import { sameMailbox } from './same-mailbox.ts';

/** A sign-in that somebody wants. */
export type SignInWish = {
  /** The name to sign in to the mail server with; an address is compared with the one the service tells. */
  readonly user: string;
  readonly host: string;
  readonly service: ServiceChoice;
  readonly client: OauthClient;
};

/** A sign-in under way in the browser. */
export type SignInUnderWay = {
  /** The page to sign in on; nothing in it is secret, and only this program can use what comes of it. */
  readonly page: string;
  /** Rejects with an `OauthFailure`. */
  readonly finished: Promise<OauthGrant>;
  readonly cancel: () => void;
};

/** Makes ready for a sign-in (RFC 8252): a door on loopback, a page for the browser, and what happens when the answer comes. */
export async function beginSignIn(wish: SignInWish, limits: OauthLimits, now: () => number): Promise<SignInUnderWay> {
  const stop = new AbortController();
  const session = await openOauthSession(describeService(wish.service), wish.client, limits, stop.signal).catch((error) => {
    throw failureOfStep(error, 'discovery');
  });
  const made = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const listener = await listenForRedirect(made.state);
  const question: Question = { ...made, redirectUri: listener.redirectUri };
  const page = await writePageAddress(session, wish, question);
  const finished = finish(session, wish, { listener, question, stop, limits, now });
  // Whoever asks for the end later hears of it then; until then nobody has to.
  finished.catch(() => undefined);
  return { page, finished, cancel: () => stop.abort() };
}

async function writePageAddress(
  { server, openid, service, client }: OauthSession,
  wish: SignInWish,
  question: Question,
): Promise<string> {
  const page = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    ...service.parameters,
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: question.redirectUri,
    scope: [...(openid ? service.otherScopes : []), ...service.mailScopes].join(' '),
    state: question.state,
    ...(openid ? { nonce: question.nonce } : {}),
    code_challenge: await oauth.calculatePKCECodeChallenge(question.verifier),
    code_challenge_method: 'S256',
    // OpenID Connect Core §3.1.2.1: the page may begin with the right account.
    ...(wish.user.includes('@') ? { login_hint: wish.user } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
  return page.href;
}

type Course = {
  readonly listener: RedirectListener;
  readonly question: Question;
  readonly stop: AbortController;
  readonly limits: OauthLimits;
  readonly now: () => number;
};

async function finish(
  session: OauthSession,
  wish: SignInWish,
  { listener, question, stop, limits, now }: Course,
): Promise<OauthGrant> {
  try {
    const { parameters, tell } = await Promise.race([listener.arrived, endOfPatience(stop.signal, limits.signInMs)]);
    const { address, ...tokens } = await exchangeCode(session, parameters, question, now);
    const { user, host, service, client } = wish;
    const grant: OauthGrant = { kind: 'tattletag.oauth/1', service, client, user, host, ...tokens };
    // A question that was cut off may look like one without an answer.
    if (stop.signal.aborted) throw await undone(session, grant, new OauthFailure('oauth-cancelled'));
    if (address !== null && user.includes('@') && !sameMailbox(address, user)) {
      throw await undone(session, grant, new OauthFailure('oauth-other-account', address));
    }
    tell('signed-in');
    return grant;
  } finally {
    listener.close();
    // Ends the clock as well.
    stop.abort();
  }
}

/** What was just allowed is given back before anyone hears that it is of no use, unless that ended other sign-ins as well. */
async function undone(session: OauthSession, grant: OauthGrant, why: OauthFailure): Promise<OauthFailure> {
  if (!session.service.revokesAll) await revokeGrant(session, grant);
  return why;
}

function endOfPatience(signal: AbortSignal, milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new OauthFailure('oauth-timeout')), milliseconds);
    const cancelled = (): void => {
      clearTimeout(timer);
      reject(new OauthFailure('oauth-cancelled'));
    };
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled, { once: true });
  });
}
