import { randomBytes } from 'node:crypto';
import type { Answer } from '../../shared/contract/answer.ts';
import { beginSignIn, type SignInUnderWay } from './begin-sign-in.ts';
import { chooseClient } from './oauth-client.ts';
import { failedSignIn, OauthFailure } from './oauth-failure.ts';
import type { OauthGrant } from './oauth-grant.ts';
import type { OauthPorts, SignInBegun, SignInRequest } from './oauth-room.ts';
import { describeService, type OauthService, serviceAt } from './oauth-service.ts';

/** A sign-in that no account was made of yet. Its grant lives in memory only. */
export type OpenSignIn = {
  readonly service: OauthService;
  readonly underWay: SignInUnderWay;
  /** Null until it is finished. */
  grant: OauthGrant | null;
};

/** Sign-ins by their tickets. */
export type SignInDesk = {
  readonly begin: (request: SignInRequest) => Promise<Answer<SignInBegun>>;
  readonly get: (ticket: string) => OpenSignIn | null;
  readonly remove: (ticket: string) => void;
  readonly close: () => void;
};

/** Makes the desk where sign-ins are begun. A page can only name the ticket of one. */
export function createSignInDesk(ports: OauthPorts): SignInDesk {
  const open = new Map<string, OpenSignIn>();
  const remove = (ticket: string): void => {
    open.get(ticket)?.underWay.cancel();
    open.delete(ticket);
  };
  return {
    begin: async (request) => {
      const started = await start(ports, request);
      if (!started.ok) return started;
      // One person signs in to one account at a time: whoever starts anew has given up what was under way.
      for (const [ticket, { grant }] of open) if (grant === null) remove(ticket);
      const ticket = randomBytes(16).toString('base64url');
      open.set(ticket, started.value);
      const { page } = started.value.underWay;
      return { ok: true, value: { ticket, page, opened: await ports.openPage(page).catch(() => false) } };
    },
    get: (ticket) => open.get(ticket) ?? null,
    remove,
    close: () => {
      for (const ticket of [...open.keys()]) remove(ticket);
    },
  };
}

async function start(
  ports: OauthPorts,
  { user, host, service: choice, client: own, proxied }: SignInRequest,
): Promise<Answer<OpenSignIn>> {
  const service = describeService(choice);
  const client = chooseClient(choice, own);
  if (client === null) return failedSignIn('oauth-no-client', service);
  if (choice.kind !== 'standard' && serviceAt(host)?.kind !== choice.kind) return failedSignIn('oauth-wrong-server', service);
  if (proxied) return failedSignIn('oauth-proxied', service);
  // RFC 7628 §3.1 parts the fields of a sign-in by a control character.
  if (user === '' || user.length > 500 || /[\p{Cc}]/u.test(user)) return failedSignIn('oauth-account-bad', service);
  try {
    const underWay = await beginSignIn({ user, host, service: choice, client }, ports.limits, ports.now);
    return { ok: true, value: { service, underWay, grant: null } };
  } catch (error) {
    return failedSignIn(error instanceof OauthFailure ? error.problem : 'oauth-nonsense', service);
  }
}
