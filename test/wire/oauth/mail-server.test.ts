import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenSignIn } from '../../../main/oauth/oauth-room.ts';
import { withToken } from '../../../main/oauth/with-token.ts';
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
async function lookInto({ port }: Dovecot, { user, accessToken }: TokenSignIn): Promise<Outcome> {
  const place = { host: '127.0.0.1', port, security: 'none', user } as const;
  const secret = { kind: 'token', token: accessToken } as const;
  const looked = await listAccount(accountAt(port, { place, secret }), AbortSignal.timeout(20_000));
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

const refusedByServer = ({ code }: Outcome): boolean => code === 'token-refused';

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
      const outcome = await withToken(room, account, (auth) => lookInto(dovecot, auth), refusedByServer);
      expect(outcome).toEqual({ ok: true, value: { signedIn: true, code: '' } });
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
      const codes: string[] = [];
      const look = async (auth: TokenSignIn): Promise<Outcome> => {
        const looked = await lookInto(dovecot, auth);
        codes.push(looked.code);
        return looked;
      };
      const outcome = await withToken(room, account, look, refusedByServer);
      expect(codes).toEqual(['token-refused', '']);
      expect(outcome).toEqual({ ok: true, value: { signedIn: true, code: '' } });
    });

    it('opens no mailbox but that of the person who signed in', async () => {
      const { room } = await signedIn();
      const access = await room.access(account, null);
      if (!access.ok) throw new Error(access.failure.code);
      const others = await lookInto(dovecot, { ...access.value, user: 'john@mail.example' });
      expect(others).toEqual({ signedIn: false, code: 'token-refused' });
    });

    it('opens nothing any more once the account was removed', async () => {
      const { room } = await signedIn();
      const access = await room.access(account, null);
      if (!access.ok) throw new Error(access.failure.code);
      expect((await lookInto(dovecot, access.value)).signedIn).toBe(true);
      await room.forget(account.account);
      expect(await lookInto(dovecot, access.value)).toEqual({ signedIn: false, code: 'token-refused' });
    });
  });
});
