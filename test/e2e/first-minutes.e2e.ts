import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { addMail, atScreen, button, enterSample, goTo, unlock } from './harness/app-steps.ts';
import { newPlace } from './harness/places.ts';
import { leaves } from './harness/watch-page.ts';
import { garden, mailboxSize, shop, writeMailbox } from './harness/write-mailbox.ts';

/** Journey 1: from the first start to one's own leaks, in both hosts. The tests of a host go on from one another. */
for (const host of hosts) {
  describe.skipIf(host.missing !== '')(`the first five minutes ${host.title}`, () => {
    const place = newPlace();
    let mailbox = '';
    let app: OpenApp;
    const restart = async (): Promise<void> => {
      await app.close();
      app = await host.open(place);
    };

    beforeAll(async () => {
      mailbox = writeMailbox(place.home);
      app = await host.open(place);
    });
    afterEach(() => {
      expect(app.watch.violations).toEqual([]);
      expect(app.watch.errors).toEqual([]);
      expect(app.watch.requests.filter(leaves)).toEqual([]);
      expect(app.watch.connections()).toEqual([]);
    });
    afterAll(async () => {
      await app?.close();
      place.remove();
    });

    test('the first screen says what is read, where it is kept, and that nothing leaves', async () => {
      const promises = app.page.getByRole('list', { name: en.welcome.promises.label });
      await promises.waitFor();
      for (const line of [en.welcome.promises.readText, en.welcome.promises.keptText, en.welcome.promises.leavesText]) {
        expect(await promises.textContent()).toContain(line);
      }
    });

    test('the sample tells its story, and wears its label on every screen', async () => {
      await enterSample(app.page);
      for (const screen of ['leaks', 'tags', 'letters', 'sources', 'settings', 'home'] as const) {
        await goTo(app.page, screen);
        expect(await app.page.getByRole('complementary', { name: en.sample.label }).isVisible()).toBe(true);
      }
      await app.page.getByText(/We found \d+ marks you seem to use; \d+ reached strangers/).waitFor();
    });

    test('leaving the sample leads to a ledger of one’s own, which is empty', async () => {
      await button(app.page, en.sample.leave).first().click();
      await app.page.getByRole('radio', { name: en.welcome.key.passphrase }).click();
      await app.page.getByLabel(en.welcome.key.first, { exact: true }).fill('a long walk in the rain');
      await app.page.getByLabel(en.welcome.key.second, { exact: true }).fill('a long walk in the rain');
      await button(app.page, en.welcome.key.create).click();
      await app.page.getByText(en.home.noMail).first().waitFor();
      expect(await app.page.getByRole('complementary', { name: en.sample.label }).count()).toBe(0);
    });

    test('a mailbox is chosen, read, and its leaks are counted', async () => {
      await addMail(app, mailbox);
      const end = app.page.locator('section', { has: app.page.getByRole('heading', { name: en.sources.ended.done }) }).last();
      expect(await end.textContent()).toContain(`${mailboxSize()} messages`);
      expect(await end.textContent()).toContain('2 leaks');
    });

    test('home says how many marks there are and how many reached strangers', async () => {
      await goTo(app.page, 'home');
      await app.page.getByText(/We found \d+ marks you seem to use; 2 reached strangers/).waitFor();
    });

    test('the leaks name who had the mark and who has it now', async () => {
      await goTo(app.page, 'leaks');
      const rows = app.page.getByRole('listbox').getByRole('option');
      await rows.first().waitFor();
      const texts = (await rows.allTextContents()).join('\n');
      for (const word of [shop.tag, garden.tag, 'Acme', 'Bargain Barn', 'Garden Tools', 'Pill Palace']) {
        expect(texts).toContain(word);
      }
      expect(await rows.count()).toBe(2);
    });

    test('after a restart a wrong passphrase is refused in a sentence, and the right one finds everything', async () => {
      await restart();
      await unlock(app.page, 'not this one');
      await app.page
        .getByRole('alert')
        .filter({ hasText: /passphrase/i })
        .waitFor();
      await unlock(app.page);
      await atScreen(app.page, 'home');
      await app.page.getByText(/2 reached strangers/).waitFor();
    });
  });
}
