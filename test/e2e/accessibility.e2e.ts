import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { barriers } from './harness/accessibility.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { button, enterSample, goTo } from './harness/app-steps.ts';
import { newPlace } from './harness/places.ts';

/** Each screen of the sample, in light and dark: nothing that keeps somebody out. */
for (const host of hosts) {
  describe.skipIf(host.missing !== '')(`barriers ${host.title}`, () => {
    const place = newPlace();
    let app: OpenApp;
    const check = async (): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await barriers(app.page, host.name), colorScheme).toEqual([]);
      }
    };

    beforeAll(async () => {
      app = await host.open(place);
    });
    afterAll(async () => {
      await app?.close();
      place.remove();
    });

    test('one that is planted is found', async () => {
      await button(app.page, en.welcome.story.see).waitFor();
      await app.page.evaluate(() =>
        document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button id="planted"></button>'),
      );
      expect((await barriers(app.page, host.name)).join()).toContain('#planted');
      await app.page.evaluate(() => document.querySelector('#planted')?.remove());
    });

    test('welcome', async () => {
      await button(app.page, en.welcome.story.see).waitFor();
      await check();
      await enterSample(app.page);
    });

    test.each(['home', 'leaks', 'tags', 'letters', 'sources', 'settings'] as const)('%s', async (screen) => {
      await goTo(app.page, screen);
      await check();
    });

    test.each([en.leaks.views.picture, en.leaks.views.review])('leaks: %s', async (view) => {
      await goTo(app.page, 'leaks');
      await app.page.getByRole('tab', { name: view }).click();
      await check();
    });

    test('proposed tags', async () => {
      await goTo(app.page, 'tags');
      await app.page.getByRole('tab', { name: en.tags.views.proposed }).click();
      await check();
    });

    test('an open message', async () => {
      await goTo(app.page, 'leaks');
      await app.page
        .getByRole('button', { name: /Open the message/ })
        .first()
        .click();
      await app.page.getByRole('dialog').getByText(en.leaks.message.text).waitFor();
      await check();
      await app.page.keyboard.press('Escape');
    });

    test('what a correction asks', async () => {
      await goTo(app.page, 'leaks');
      for (const name of [en.corrections.do.acquired, en.corrections.do.holder, en.corrections.do.publicSince]) {
        await button(app.page, name).click();
        await app.page.getByRole('dialog').waitFor();
        await check();
        await app.page.keyboard.press('Escape');
        await app.page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    });

    test('why a sender on a mark counts as what it does', async () => {
      await goTo(app.page, 'tags');
      await app.page
        .getByRole('button', { name: /^Why .* counts as/ })
        .first()
        .click();
      await app.page.getByRole('dialog').locator('summary').first().click();
      await check();
      await app.page.keyboard.press('Escape');
    });

    test('a letter', async () => {
      await goTo(app.page, 'leaks');
      await button(app.page, en.leaks.actions.write).click();
      await app.page.getByRole('menuitem').first().click();
      await app.page.getByLabel(en.letters.body, { exact: true }).waitFor();
      await check();
    });
  });
}
