import { type OauthLimits, usualLimits } from '../../../../main/oauth/oauth-limits.ts';
import type { OauthRoom, SignInRequest } from '../../../../main/oauth/oauth-room.ts';
import { openOauthRoom } from '../../../../main/oauth/open-oauth-room.ts';
import type { LocalAuthorizationServer } from './authorization-server.ts';

/** A room whose secrets lie in a map, and whose clock and browser a test has in hand. */
export type LocalRoom = {
  readonly room: OauthRoom;
  readonly kept: Map<number, string>;
  /** Every page that the browser was to open. */
  readonly pages: string[];
  /** Milliseconds that the room's clock is ahead. */
  readonly clock: { ahead: number };
};

/** Opens a room for a test. */
export function openLocalRoom(limits: Partial<OauthLimits> = {}): LocalRoom {
  const kept = new Map<number, string>();
  const pages: string[] = [];
  const clock = { ahead: 0 };
  const done = { ok: true, value: null } as const;
  const room = openOauthRoom({
    openPage: async (address) => pages.push(address) > 0,
    keeper: {
      get: (account) => kept.get(account) ?? null,
      put: (account, secret) => {
        kept.set(account, secret);
        return done;
      },
      remove: (account) => {
        kept.delete(account);
        return done;
      },
    },
    now: () => Date.now() + clock.ahead,
    limits: { ...usualLimits, ...limits },
  });
  return { room, kept, pages, clock };
}

/** What a person wants who connects an account that this server guards. */
export function wishAt({ issuer, clientId }: LocalAuthorizationServer, change: Partial<SignInRequest> = {}): SignInRequest {
  return {
    user: 'jane@mail.example',
    host: '127.0.0.1',
    service: { kind: 'standard', issuer, scopes: ['mail'] },
    client: { id: clientId, secret: null },
    proxied: false,
    ...change,
  };
}
