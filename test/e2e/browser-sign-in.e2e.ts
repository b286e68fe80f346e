import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { type Dovecot, whyNoDovecot } from '../wire/imap/harness/dovecot.ts';
import { fillMaildir } from '../wire/imap/harness/fill-maildir.ts';
import { type LocalAuthorizationServer, startAuthorizationServer } from '../wire/oauth/harness/authorization-server.ts';
import { startDovecotWithOauth } from '../wire/oauth/harness/dovecot-with-oauth.ts';
import { type PersonWithBrowser, startPersonWithBrowser, whyNoBrowser } from '../wire/oauth/harness/person-with-browser.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { button, goTo, leakRows, makeLedger, unlock } from './harness/app-steps.ts';
import { newPlace } from './harness/places.ts';
import { leaves } from './harness/watch-page.ts';
import { mailboxSize, writeMailbox } from './harness/write-mailbox.ts';

const notHere = [whyNoDovecot(), whyNoBrowser()].filter(Boolean).join('; ');
const jane = 'jane@mailhost.example';

/** Journey 1 with an account that is signed in to in the person's own browser: a real authorization server, mail server and browser. */
for (const host of hosts) {
  const missing = host.missing === '' ? notHere : host.missing;
  describe.skipIf(missing !== '')(
    `signing in with a browser ${host.title}${notHere === '' ? '' : ` (not here: ${notHere})`}`,
    () => {
      const place = newPlace();
      let authority: LocalAuthorizationServer;
      let server: Dovecot;
      let person: PersonWithBrowser;
      let app: OpenApp;

      beforeAll(async () => {
        authority = await startAuthorizationServer();
        server = await startDovecotWithOauth(authority, 'oauthbearer');
        person = await startPersonWithBrowser();
        const messages = readFileSync(writeMailbox(place.home), 'utf8')
          .split(/^From .*\n/m)
          .slice(1);
        fillMaildir(server, '', messages, jane);
        app = await host.open(place);
      }, 120_000);
      afterAll(async () => {
        await app?.close();
        await person?.close();
        await server?.remove();
        await authority?.stop();
        place.remove();
      }, 60_000);

      test('an account is connected without a password, its certificate compared, and read to its leaks', async () => {
        const { page } = app;
        await makeLedger(page);
        await goTo(page, 'sources');
        await button(page, en.sources.add).first().click();
        await page.getByRole('button', { name: en.accounts.pick }).click();
        await page.getByLabel(en.accounts.address).fill(jane);
        await button(page, en.accounts.next).click();
        await button(page, en.asking.byHand).click();
        await page.getByLabel(en.accounts.host, { exact: true }).fill('localhost');
        await page.getByLabel(en.accounts.port).fill(String(server.tlsPort));
        await page.getByText(en.signIn.other).click();
        await page.getByLabel(en.signIn.issuer).fill(authority.issuer);
        await page.getByLabel(en.signIn.scopes).fill('mail');
        await page.getByLabel(en.signIn.client).fill(authority.clientId);
        const address = await app.pageOpened(() => button(page, en.signIn.start).click());
        await page.getByRole('heading', { name: en.signIn.waiting.title }).waitFor();
        const told = await person.signIn(address, jane);
        expect(await told.getByRole('heading').textContent()).toBe('You are signed in');
        await page
          .getByRole('alert')
          .getByText(/([0-9A-F]{2}:){31}/)
          .waitFor();
        expect(server.log()).not.toMatch(/Login: user=/);
        await button(page, en.accounts.certificate.accept).click();
        await page.getByText(en.signIn.kept.passphrase).waitFor();
        await button(page, en.sources.adding.go).click();
        await scanEnded(page);
        const end = page.locator('section', { has: page.getByRole('heading', { name: en.sources.ended.done }) }).last();
        expect(await end.textContent()).toContain(`${mailboxSize()} messages`);
        expect(await end.textContent()).toContain('2 leaks');
        expect(server.log()).toMatch(/Login: user=<jane@mailhost.example>, method=OAUTHBEARER/i);
        await goTo(page, 'leaks');
        await leakRows(page).first().waitFor();
        expect(await leakRows(page).count()).toBe(2);
      });

      test('after a restart it is read again without asking', async () => {
        await app.close();
        app = await host.open(place);
        await unlock(app.page);
        await scanAgain(app.page);
        await scanEnded(app.page);
        expect(await app.page.getByText(en.signIn.again.needed).count()).toBe(0);
      });

      test('thrown out at the service it says so, and signing in again lets it go on', async () => {
        const { page } = app;
        await withdraw(authority);
        await scanAgain(page);
        await page.getByText(en.signIn.again.needed).waitFor({ timeout: 60_000 });
        await button(page, en.signIn.again.title).click();
        const address = await app.pageOpened(() => button(page.getByRole('dialog'), en.signIn.start).click());
        await person.signIn(address, jane);
        await page.getByText(en.signIn.again.needed).waitFor({ state: 'detached', timeout: 60_000 });
        await scanEnded(page);
      });

      test('removed, it is taken back at the service, and none of its tokens is good for anything', async () => {
        const { page } = app;
        await page.getByRole('button', { name: 'More for', exact: false }).click();
        await page.getByRole('menuitem', { name: en.sources.remove }).click();
        await page.getByText(en.signIn.removing, { exact: false }).waitFor();
        await button(page, en.sources.removeDialog.keep).click();
        await page.getByText(en.sources.empty).waitFor();
        expect(await page.getByRole('dialog').count()).toBe(0);
        for (const token of goodForMail(authority)) expect(await authority.introspect(token)).toEqual({ active: false });
      });

      test('reached nothing but the two servers, and the page nothing at all', () => {
        const ports = app.watch.connections().flatMap((line) => /"port":"?(\d+)/.exec(line)?.[1] ?? []);
        const known = [String(server.tlsPort), new URL(authority.issuer).port];
        expect(new Set(ports.filter((port) => !known.includes(port)))).toEqual(new Set());
        expect(app.watch.requests.filter(leaves)).toEqual([]);
        expect(app.watch.violations).toEqual([]);
        expect(app.watch.errors).toEqual([]);
      });
    },
  );
}

async function scanAgain(page: Page): Promise<void> {
  await goTo(page, 'sources');
  await page.getByRole('button', { name: 'More for', exact: false }).click();
  await page.getByRole('menuitem', { name: en.sources.scan }).click();
}

async function scanEnded(page: Page): Promise<void> {
  await page.getByRole('heading', { name: en.sources.ended.done }).waitFor({ timeout: 60_000 });
}

/** The person takes Tattletag off the list of programs at the service: every refresh token so far ends, and what was made of it. */
async function withdraw({ issuer, clientId, issued }: LocalAuthorizationServer): Promise<void> {
  for (const token of goodForMail({ issued })) {
    await fetch(`${issuer}/token/revocation`, { method: 'POST', body: new URLSearchParams({ client_id: clientId, token }) });
  }
}

/** Access and refresh tokens; the others (JWT) only say who somebody is. */
function goodForMail({ issued }: Pick<LocalAuthorizationServer, 'issued'>): readonly string[] {
  return issued().filter((token) => !token.includes('.'));
}
