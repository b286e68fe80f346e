import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from '../wire/imap/harness/dovecot.ts';
import { fillMaildir } from '../wire/imap/harness/fill-maildir.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { button, goTo, leakRows, makeLedger, unlock } from './harness/app-steps.ts';
import { newPlace } from './harness/places.ts';
import { leaves } from './harness/watch-page.ts';
import { mailboxSize, writeMailbox } from './harness/write-mailbox.ts';

const noServer = whyNoDovecot();

/** Journey 1 with a live account: from the welcome to one's own leaks, and again after new mail came. */
for (const host of hosts) {
  const missing = host.missing === '' ? noServer : host.missing;
  describe.skipIf(missing !== '')(`a live account ${host.title}${noServer === '' ? '' : ` (not here: ${noServer})`}`, () => {
    const place = newPlace();
    let server: Dovecot;
    let app: OpenApp;

    beforeAll(async () => {
      server = await startDovecot();
      const messages = readFileSync(writeMailbox(place.home), 'utf8')
        .split(/^From .*\n/m)
        .slice(1);
      fillMaildir(server, '', messages);
      app = await host.open(place);
    });
    afterAll(async () => {
      await app?.close();
      await server?.remove();
      place.remove();
    });

    test('is connected by address and password, its own certificate compared, and read to its leaks', async () => {
      const { page } = app;
      await makeLedger(page);
      await goTo(page, 'sources');
      await button(page, en.sources.add).first().click();
      await page.getByRole('button', { name: en.accounts.pick }).click();
      await page.getByLabel(en.accounts.address).fill('jane@mailhost.example');
      await button(page, en.accounts.next).click();
      await button(page, en.asking.byHand).click();
      await page.getByLabel(en.accounts.host, { exact: true }).fill('localhost');
      await page.getByLabel(en.accounts.port).fill(String(server.tlsPort));
      await page.getByLabel(en.accounts.user).fill('jane');
      await page.getByLabel(en.accounts.password, { exact: true }).fill('secret word');
      await button(page, en.accounts.test).click();
      await page
        .getByRole('alert')
        .getByText(/([0-9A-F]{2}:){31}/)
        .waitFor();
      await button(page, en.accounts.certificate.accept).click();
      await page.getByText(en.accounts.kept.passphrase).waitFor();
      await button(page, en.sources.adding.go).click();
      await page.getByRole('heading', { name: en.sources.ended.done }).waitFor({ timeout: 60_000 });
      const end = page.locator('section', { has: page.getByRole('heading', { name: en.sources.ended.done }) }).last();
      expect(await end.textContent()).toContain(`${mailboxSize()} messages`);
      expect(await end.textContent()).toContain('2 leaks');
      await goTo(page, 'leaks');
      await leakRows(page).first().waitFor();
      expect(await leakRows(page).count()).toBe(2);
    });

    test('after a restart is read again without asking for the password, new mail only', async () => {
      await app.close();
      server.forgetCommands();
      app = await host.open(place);
      await unlock(app.page);
      await goTo(app.page, 'sources');
      await app.page.getByRole('button', { name: 'More for', exact: false }).click();
      await app.page.getByRole('menuitem', { name: en.sources.scan }).click();
      await app.page.getByRole('heading', { name: en.sources.ended.done }).waitFor({ timeout: 60_000 });
      expect(server.commands().join('\n')).not.toMatch(/SELECT|FETCH|STORE/);
    });

    test('reached nothing but that server, and the page nothing at all', () => {
      const ports = app.watch.connections().flatMap((line) => /"port":"?(\d+)/.exec(line)?.[1] ?? []);
      expect(new Set(ports.filter((port) => port !== String(server.tlsPort)))).toEqual(new Set());
      expect(app.watch.requests.filter(leaves)).toEqual([]);
      expect(app.watch.violations).toEqual([]);
      expect(app.watch.errors).toEqual([]);
    });
  });
}
