import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenOf } from '../../../main/accounts/token-of-account.ts';
import type { OauthRoom } from '../../../main/oauth/oauth-room.ts';
import type { ImapAccess } from '../../../main/sources/imap/imap-access.ts';
import { listAccount } from '../../../main/sources/imap/list-account.ts';
import { type Dovecot, whyNoDovecot } from '../imap/harness/dovecot.ts';
import { accountAt } from '../imap/harness/read-account.ts';
import { type LocalAuthorizationServer, startAuthorizationServer } from './harness/authorization-server.ts';
import { startDovecotWithOauth } from './harness/dovecot-with-oauth.ts';
import { type LocalRoom, openLocalRoom, wishAt } from './harness/local-room.ts';
import { type PersonWithBrowser, startPersonWithBrowser, whyNoBrowser } from './harness/person-with-browser.ts';

const why = [whyNoBrowser(), whyNoDovecot()].filter(Boolean).join('; ');
const account = { account: 1 } as const;
let server: LocalAuthorizationServer;
let person: PersonWithBrowser;

type Outcome = { readonly signedIn: boolean; readonly code: string };

/** Signs in to the mail server as the app does, lists the folders, and says how that went. */
async function lookInto({ port }: Dovecot, room: OauthRoom, user = 'jane@mail.example'): Promise<Outcome> {
  const place = { host: '127.0.0.1', port, security: 'none', user } as const;
  return look(port, { place, secret: { kind: 'token', token: tokenOf(room, account, place) } });
}

/** The same with one token, whoever it is for. */
async function lookWith({ port }: Dovecot, token: string, user = 'jane@mail.example'): Promise<Outcome> {
  const place = { host: '127.0.0.1', port, security: 'none', user } as const;
  return look(port, { place, secret: { kind: 'token', token: async () => ({ ok: true, token }) } });
}

async function look(port: number, access: Partial<ImapAccess>): Promise<Outcome> {
  const looked = await listAccount(accountAt(port, access), AbortSignal.timeout(20_000));
  if (!looked.ok) return { signedIn: false, code: looked.problem.code };
  return { signedIn: looked.folders.some(({ path }) => path === 'INBOX'), code: '' };
}

async function signedIn(limits: Parameters<typeof openLocalRoom>[0] = {}): Promise<LocalRoom> {
  const local = openLocalRoom(limits);
  const begun = await local.room.begin(wishAt(server));
  if (!begun.ok) throw new Error(begun.failure.code);
  await person.signIn(begun.value.page, 'jane@mail.example');
  await local.room.finished(begun.value.ticket);
  await local.room.keep(begun.value.ticket, account.account);
  return local;
}

const welcome: Outcome = { signedIn: true, code: '' };
const refused: Outcome = { signedIn: false, code: 'token-refused' };
const renewals = (): number => server.asked.filter(({ form }) => form.get('grant_type') === 'refresh_token').length;

describe.skipIf(why !== '')(`a token at a real Dovecot${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    server = await startAuthorizationServer();
    person = await startPersonWithBrowser();
  });
  afterAll(async () => {
    await person.close();
    await server.stop();
  });

  describe.each(['xoauth2', 'oauthbearer'])('by %s', (mechanism) => {
    let dovecot: Dovecot;
    beforeAll(async () => {
      dovecot = await startDovecotWithOauth(server, mechanism);
    });
    afterAll(() => dovecot.remove());

    it('opens the mailbox, and the mail server asked the authorization server about it', async () => {
      const { room } = await signedIn();
      const before = server.asked.length;
      expect(await lookInto(dovecot, room)).toEqual(welcome);
      expect(server.asked.slice(before).map(({ path }) => path)).toEqual(['/token/introspection']);
      expect(dovecot.log()).toMatch(new RegExp(`Login: user=<jane@mail.example>, method=${mechanism}`, 'i'));
    });

    it('is renewed when the mail server refuses it, and then the mailbox opens', async () => {
      server.live.access = 1;
      const { room, clock } = await signedIn({ renewEarlyMs: 0 });
      server.live.access = 3600;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      // The clock of this computer stands back, so that only the mail server notices that the token has ended.
      clock.ahead = -60_000;
      const before = renewals();
      expect(await lookInto(dovecot, room)).toEqual(welcome);
      expect(renewals()).toBe(before + 1);
      expect(dovecot.log()).toMatch(/auth failed/i);
    });

    it('opens no mailbox but that of the person who signed in', async () => {
      const { room } = await signedIn();
      const access = await room.access(account, null);
      if (!access.ok) throw new Error(access.failure.code);
      expect(await lookWith(dovecot, access.value.accessToken, 'john@mail.example')).toEqual(refused);
      // The room's own way does not even give the token out.
      const before = dovecot.log().length;
      expect(await lookInto(dovecot, room, 'john@mail.example')).toEqual(refused);
      expect(dovecot.log().slice(before)).not.toContain('john@mail.example');
    });

    it('opens nothing any more once the account was removed', async () => {
      const { room } = await signedIn();
      const access = await room.access(account, null);
      if (!access.ok) throw new Error(access.failure.code);
      expect(await lookWith(dovecot, access.value.accessToken)).toEqual(welcome);
      await room.forget(account.account, []);
      expect(await lookWith(dovecot, access.value.accessToken)).toEqual(refused);
      expect(await lookInto(dovecot, room)).toEqual(refused);
    });
  });
});
