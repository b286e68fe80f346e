import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { readAccountSettings } from '../accounts/account-settings.ts';
import { tokenOf } from '../accounts/token-of-account.ts';
import { chooseClient } from '../oauth/oauth-client.ts';
import type { OauthRoom } from '../oauth/oauth-room.ts';
import { describeService, serviceAt } from '../oauth/oauth-service.ts';
import type { Desk } from './desk.ts';
import { goneFailure, onlyMine } from './failures.ts';
import { scanRuns } from './scan-desk.ts';
import type { Space } from './space.ts';
import { done, withSpace } from './with-space.ts';

type Names =
  | 'accounts.sign-in-at'
  | 'accounts.begin-sign-in'
  | 'accounts.sign-in-again'
  | 'accounts.finish-sign-in'
  | 'accounts.cancel-sign-in'
  | 'accounts.keep-sign-in';

/** Signing in to accounts with a browser. Only a ticket, the page and the name of the person cross; tokens stay in their room. */
export function signInCalls(desk: Desk): Handlers<Names> {
  return {
    'accounts.sign-in-at': ({ host }) => ({ ok: true, value: signInAt(host.trim()) }),
    'accounts.begin-sign-in': (input) => withRoom(desk, (room) => begin(room, input)),
    'accounts.sign-in-again': ({ id }) =>
      withRoom(desk, (room, { ledger }) => {
        const settings = readAccountSettings(ledger, id);
        return settings === null ? goneFailure('account') : room.again(id, settings.way.proxy !== null);
      }),
    'accounts.finish-sign-in': ({ ticket }) => withRoom(desk, (room) => room.finished(ticket)),
    'accounts.cancel-sign-in': ({ ticket }) =>
      withRoom(desk, async (room) => {
        await room.cancel(ticket);
        return done;
      }),
    'accounts.keep-sign-in': (input) => withRoom(desk, (room, space) => keep(desk, room, space, input)),
  };
}

function signInAt(host: string): CallOutput<'accounts.sign-in-at'> {
  const choice = serviceAt(host);
  if (choice === null || choice.kind === 'standard') return { service: null, name: '', ready: false, instead: '' };
  const { name, instead } = describeService(choice);
  return { service: choice.kind, name, ready: chooseClient(choice, null) !== null, instead };
}

function begin(
  room: OauthRoom,
  { user, host, proxy, service, client }: CallInput<'accounts.begin-sign-in'>,
): Promise<Answer<CallOutput<'accounts.begin-sign-in'>>> {
  return room.begin({ user, host: host.trim().toLowerCase(), service, client, proxied: proxy !== null });
}

/** The sign-in has to be for this very account, and a scan that reads with the old one ends first. */
async function keep(
  desk: Desk,
  room: OauthRoom,
  space: Space,
  { id, ticket }: CallInput<'accounts.keep-sign-in'>,
): Promise<Answer<Record<string, never>>> {
  if (desk.scans.state().running) return scanRuns();
  const settings = readAccountSettings(space.ledger, id);
  if (settings === null) return goneFailure('account');
  const fits = await tokenOf(room, { ticket }, settings.place)(null);
  if (!fits.ok) return { ok: false, failure: fits.failure };
  const kept = await room.keep(ticket, id);
  if (!kept.ok) return kept;
  desk.tell('changed', { what: 'sources' });
  desk.watching.settle(space);
  return done;
}

function withRoom<T>(
  desk: Desk,
  work: (room: OauthRoom, space: Space) => Answer<T> | Promise<Answer<T>>,
): Answer<T> | Promise<Answer<T>> {
  return withSpace(desk, (space) =>
    space.oauth === null ? onlyMine('sign in to an account of yours') : work(space.oauth, space),
  );
}
