import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { addMail, atScreen, makeLedger } from './harness/app-steps.ts';
import { newPlace } from './harness/places.ts';
import { shop, writeMailbox } from './harness/write-mailbox.ts';

/** Everything a review needs, without a pointer: from here on nothing is clicked. */
for (const host of hosts) {
  describe.skipIf(host.missing !== '')(`by keyboard alone ${host.title}`, () => {
    const place = newPlace();
    let app: OpenApp;
    const press = (key: string): Promise<void> => app.page.keyboard.press(key);
    const options = () => app.page.getByRole('listbox').getByRole('option');

    beforeAll(async () => {
      app = await host.open(place);
      await makeLedger(app.page);
      await addMail(app, writeMailbox(place.home));
      await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    });
    afterAll(async () => {
      await app?.close();
      place.remove();
    });

    test('digits lead to every screen', async () => {
      for (const [at, screen] of (['home', 'leaks', 'tags', 'letters', 'sources', 'settings'] as const).entries()) {
        await press(String(at + 1));
        await atScreen(app.page, screen);
      }
    });

    test('arrows walk the leaks, and the proof follows', async () => {
      await press('2');
      await atScreen(app.page, 'leaks');
      await app.page.getByRole('listbox').focus();
      await press('Home');
      const chosen = (): Promise<(string | null)[]> =>
        Promise.all([0, 1].map((at) => options().nth(at).getAttribute('aria-selected')));
      await expect.poll(chosen).toEqual(['true', 'false']);
      await press('ArrowDown');
      await expect.poll(chosen).toEqual(['false', 'true']);
      await app.page.getByRole('region', { name: en.leaks.detail }).getByRole('article').waitFor();
    });

    /** Tabs forward until a button with this name has the focus; a page that never gives it fails. */
    const tabTo = async (name: string): Promise<void> => {
      const focused = () => app.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      for (let steps = 0; steps < 80 && (await focused()) !== name; steps++) await press('Tab');
      expect(await focused()).toBe(name);
    };

    test('a leak is corrected, the screen says what that changed, and U takes it back', async () => {
      await press('2');
      await atScreen(app.page, 'leaks');
      await options().first().waitFor();
      const before = await options().count();
      await app.page.getByRole('listbox').focus();
      await press('Home');
      await tabTo(en.corrections.do.notMine);
      await press('Enter');
      await app.page.getByText(`${en.corrections.told.notMine} 1 leak went away.`).first().waitFor();
      await expect.poll(() => options().count()).toBe(before - 1);
      expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe(en.leaks.others);
      await press('u');
      await app.page.getByText(`${en.decisions.undone} 1 leak came back.`).first().waitFor();
      await expect.poll(() => options().count()).toBe(before);
    });

    test('a new owner is told with its day, and undone in the settings', async () => {
      await press('2');
      await atScreen(app.page, 'leaks');
      await app.page.getByRole('listbox').focus();
      await press('End');
      await tabTo(en.corrections.do.acquired);
      await press('Enter');
      const dialog = app.page.getByRole('dialog', { name: en.corrections.successionDialog.title.acquired });
      await dialog.waitFor();
      await press('Tab');
      await app.page.keyboard.type('01012025');
      await press('Enter');
      await app.page.getByText(en.corrections.told.acquired).first().waitFor();
      await dialog.waitFor({ state: 'detached' });
      await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await press('6');
      await atScreen(app.page, 'settings');
      await app.page.getByText(/has belonged to .* since 1 Jan 2025|since Jan 1, 2025/).waitFor();
      await tabTo(en.actions.undo);
      await press('Enter');
      await app.page.getByText(en.settings.decisions.empty).waitFor();
    });

    test('proposals are accepted and ignored, and both are undone', async () => {
      await press('3');
      await atScreen(app.page, 'tags');
      await app.page.getByRole('tab').first().focus();
      await press('ArrowRight');
      await options().first().waitFor();
      const before = await options().count();
      expect((await options().allTextContents()).join()).toContain(shop.tag);
      for (const key of ['a', 'i']) {
        await press(key);
        await expect.poll(() => options().count()).toBe(before - 1);
        await press('u');
        await expect.poll(() => options().count()).toBe(before);
      }
    });

    test('a question mark lists the keys, Escape closes the list and gives the focus back', async () => {
      await press('?');
      const dialog = app.page.getByRole('dialog', { name: en.shortcuts.title });
      await dialog.waitFor();
      await press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    test('the first Tab stop skips to the content', async () => {
      await press('1');
      await atScreen(app.page, 'home');
      await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await press('Tab');
      expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe(en.app.skip);
      await press('Enter');
      expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    });
  });
}
