import type { Answer } from '../../shared/contract/answer.ts';
import { freshGrant } from './fresh-grant.ts';
import { failedSignIn, OauthFailure } from './oauth-failure.ts';
import { type OauthGrant, readGrant, sharesSignIn, writeGrant } from './oauth-grant.ts';
import type { OauthLimits } from './oauth-limits.ts';
import type { Forgotten, OauthPorts, OauthRoom, SignedIn, SignInBegun, SignInState, TokenSignIn } from './oauth-room.ts';
import { describeService } from './oauth-service.ts';
import { openOauthSession } from './oauth-session.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { revokeGrant } from './revoke-grant.ts';
import type { SecretKeeper } from './secret-keeper.ts';
import { createSignInDesk, type SignInDesk } from './sign-in-desk.ts';

/** Opens the room for one ledger's secrets. Nobody is asked anything before somebody wants to sign in. */
export function openOauthRoom(ports: OauthPorts): OauthRoom {
  const { keeper } = ports;
  const desk = createSignInDesk(ports);
  const inTurn = createOneAtATime();
  return {
    begin: desk.begin,
    again: (account, proxied) => again(desk, keeper, account, proxied),
    finished: (ticket) => finished(desk, ticket),
    cancel: (ticket) => inTurn(ticket, () => cancel(desk, ticket, ports.limits)),
    keep: (ticket, account) => inTurn(ticket, () => inTurn(keyOf({ account }), async () => keep(desk, keeper, ticket, account))),
    access: (whose, refused) => inTurn(keyOf(whose), () => access(desk, ports, whose, refused)),
    state: (account) => stateOf(readGrant(keeper.get(account))),
    forget: (account, others) => inTurn(keyOf({ account }), () => forget(keeper, account, others, ports.limits)),
    close: desk.close,
  };
}

const nobody = { name: 'The service', instead: '' };

function keyOf(whose: SignedIn): string {
  return 'ticket' in whose ? whose.ticket : `account ${whose.account}`;
}

async function again(desk: SignInDesk, keeper: SecretKeeper, account: number, proxied: boolean): Promise<Answer<SignInBegun>> {
  const grant = readGrant(keeper.get(account));
  if (grant === null) return failedSignIn('oauth-not-kept', nobody);
  const { user, host, service, client } = grant;
  return desk.begin({ user, host, service, client, proxied });
}

/** `freshGrant` takes both tokens out of a grant that the service has ended. */
function stateOf(grant: OauthGrant | null): SignInState {
  if (grant === null) return 'none';
  return grant.refreshToken === null && grant.accessToken === null ? 'again' : 'good';
}

async function finished(desk: SignInDesk, ticket: string): Promise<Answer<{ user: string }>> {
  const open = desk.get(ticket);
  if (open === null) return failedSignIn('oauth-gone', nobody);
  try {
    const grant = await open.underWay.finished;
    open.grant ??= grant;
    return { ok: true, value: { user: grant.user } };
  } catch (error) {
    desk.remove(ticket);
    return failureOf(error, open.service);
  }
}

async function cancel(desk: SignInDesk, ticket: string, limits: OauthLimits): Promise<void> {
  const open = desk.get(ticket);
  desk.remove(ticket);
  // It may have just ended well, although nobody has asked for its end yet.
  const grant = open?.grant ?? (await open?.underWay.finished.catch(() => null)) ?? null;
  if (open !== null && grant !== null && !open.service.revokesAll) await revoke(grant, limits);
}

function keep(desk: SignInDesk, keeper: SecretKeeper, ticket: string, account: number): Answer<null> {
  const grant = desk.get(ticket)?.grant ?? null;
  if (grant === null) return failedSignIn('oauth-gone', nobody);
  const kept = keeper.put(account, writeGrant(grant));
  if (kept.ok) desk.remove(ticket);
  return kept;
}

async function access(
  desk: SignInDesk,
  ports: OauthPorts,
  whose: SignedIn,
  refused: string | null,
): Promise<Answer<TokenSignIn>> {
  const grant = 'ticket' in whose ? (desk.get(whose.ticket)?.grant ?? null) : readGrant(ports.keeper.get(whose.account));
  if (grant === null) return failedSignIn('ticket' in whose ? 'oauth-gone' : 'oauth-not-kept', nobody);
  const fresh = await freshGrant(grant, refused, ports.limits, ports.now);
  const kept = fresh.grant === grant ? null : keepFresh(desk, ports.keeper, whose, fresh.grant);
  if (fresh.problem !== null) return failureOf(fresh.problem, describeService(grant.service));
  if (kept !== null && !kept.ok) return kept;
  const { user, host, accessToken } = fresh.grant;
  return { ok: true, value: { user, host, accessToken: accessToken ?? '' } };
}

function keepFresh(desk: SignInDesk, keeper: SecretKeeper, whose: SignedIn, grant: OauthGrant): Answer<null> {
  if ('account' in whose) return keeper.put(whose.account, writeGrant(grant));
  const open = desk.get(whose.ticket);
  if (open !== null) open.grant = grant;
  return { ok: true, value: null };
}

async function forget(
  keeper: SecretKeeper,
  account: number,
  others: readonly number[],
  limits: OauthLimits,
): Promise<Answer<Forgotten | null>> {
  const grant = readGrant(keeper.get(account));
  const removed = keeper.remove(account);
  if (!removed.ok) return removed;
  if (grant === null) return { ok: true, value: null };
  const { name, page, revokesAll } = describeService(grant.service);
  const kept = others.filter((other) => other !== account).map((other) => readGrant(keeper.get(other)));
  const shared = revokesAll && kept.some((other) => other !== null && sharesSignIn(grant, other));
  return { ok: true, value: { service: name, revoked: !shared && (await revoke(grant, limits)), shared, page } };
}

async function revoke(grant: OauthGrant, limits: OauthLimits): Promise<boolean> {
  try {
    return await revokeGrant(await openOauthSession(describeService(grant.service), grant.client, limits), grant);
  } catch {
    return false;
  }
}

function failureOf(error: unknown, service: { readonly name: string; readonly instead: string }): Answer<never> {
  return error instanceof OauthFailure
    ? failedSignIn(error.problem, service, error.who)
    : failedSignIn('oauth-nonsense', service);
}
