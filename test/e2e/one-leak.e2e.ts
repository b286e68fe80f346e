import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../renderer/words/en.ts';
import { hosts, type OpenApp } from './harness/app.ts';
import { addMail, atScreen, button, goTo, leakRow, leakRows, makeLedger } from './harness/app-steps.ts';
import { newPlace } from './harness/places.ts';
import { leaves } from './harness/watch-page.ts';
import { garden, shop, writeMailbox } from './harness/write-mailbox.ts';

const { evidence, message } = en.leaks;
const corrections = en.corrections.do;

/** Journey 3: one leak, its proof, its messages, and what a person can say about it. */
for (const host of hosts) {
  describe.skipIf(host.missing !== '')(`one leak ${host.title}`, () => {
    const place = newPlace();
    let app: OpenApp;
    let leak: Locator;

    beforeAll(async () => {
      app = await host.open(place);
      await makeLedger(app.page);
      await addMail(app, writeMailbox(place.home));
      await goTo(app.page, 'leaks');
      leak = app.page.getByRole('region', { name: en.leaks.detail }).getByRole('article');
    });
    afterAll(async () => {
      await app?.close();
      place.remove();
    });

    test('says in one sentence who had the mark and who has it now', async () => {
      await leakRow(app.page, 'Bargain Barn').click();
      const sentence = leak.getByRole('heading', { level: 2 }).first();
      await sentence.filter({ hasText: 'Bargain Barn' }).waitFor();
      expect(await sentence.textContent()).toContain('Acme');
      expect(await leak.textContent()).toContain(shop.tag);
    });

    test('shows what speaks against it before what speaks for it, and the header line that shows it', async () => {
      const headings = await leak.getByRole('heading', { level: 3 }).allTextContents();
      const places = [evidence.against, evidence.for, evidence.header].map((heading) => headings.indexOf(heading));
      expect(places[0]).toBeGreaterThanOrEqual(0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(await leak.textContent()).toMatch(/(From|To|Delivered-To|Authentication-Results): /);
    });

    test('opens a message as text, with all its header lines', async () => {
      await leak
        .getByRole('button', { name: /Open the message/ })
        .first()
        .click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByText(/this is message \d+/).waitFor();
      expect(await dialog.textContent()).toContain(message.text);
      await dialog.locator('summary').click();
      expect(await dialog.textContent()).toContain('mx.mailhost.example');
      await app.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    test('hostile mail is shown, and does nothing', async () => {
      await leakRow(app.page, 'Pill Palace').click();
      await leak.getByRole('heading', { level: 2 }).first().filter({ hasText: 'Pill Palace' }).waitFor();
      const page = await leak.textContent();
      await leak
        .getByRole('button', { name: /Open the message/ })
        .first()
        .click();
      const dialog = app.page.getByRole('dialog');
      await dialog.getByText(/this is message \d+/).waitFor();
      await dialog.locator('summary').click();
      const shown = `${page} ${await dialog.textContent()}`;
      expect(shown).toContain('<img src=x');
      expect(shown).toContain('⟦U+202E⟧');
      expect(shown).toContain('␛[31m');
      expect(shown).not.toMatch(/\u202e|\u001b/);
      expect(await app.page.locator('img[src="x"]').count()).toBe(0);
      expect(await app.page.title()).not.toContain('pwned');
      await app.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    test('a leak marked as expected leaves the list, and comes back by Undo', async () => {
      await leakRow(app.page, 'Pill Palace').click();
      await button(leak, corrections.expected).click();
      await leakRow(app.page, 'Pill Palace').waitFor({ state: 'detached' });
      expect(await leakRows(app.page).count()).toBe(1);
      await button(app.page, en.actions.undo).first().click();
      await leakRow(app.page, 'Pill Palace').waitFor();
      expect(await leakRows(app.page).allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining(garden.tag), expect.stringContaining(shop.tag)]),
      );
    });

    test('two companies taken as one are no leak, until the U key undoes it', async () => {
      await leakRow(app.page, 'Bargain Barn').click();
      await button(leak, corrections.same).click();
      await leakRow(app.page, 'Bargain Barn').waitFor({ state: 'detached' });
      await app.page.keyboard.press('u');
      await leakRow(app.page, 'Bargain Barn').waitFor();
    });

    test('a letter comes filled in, names the mark, and says that nothing was sent', async () => {
      await leakRow(app.page, 'Bargain Barn').click();
      await button(app.page, en.leaks.actions.write).click();
      await app.page.getByRole('menuitem', { name: /Acme/ }).click();
      await atScreen(app.page, 'letters');
      const body = app.page.getByLabel(en.letters.body, { exact: true });
      expect(await body.inputValue()).toContain(shop.tag);
      expect(await body.inputValue()).toMatch(/GDPR|Art\. ?21|Article 21/);
      expect(await app.page.getByRole('note').first().textContent()).toContain(en.letters.nothingSent);
    });

    test('every word of it can be changed, and is kept', async () => {
      const body = app.page.getByLabel(en.letters.body, { exact: true });
      await body.fill(`${await body.inputValue()}\nWith kind regards from the test.`);
      await app.page.getByRole('status').filter({ hasText: en.letters.saved }).waitFor();
      await goTo(app.page, 'home');
      await goTo(app.page, 'letters');
      expect(await body.inputValue()).toContain('With kind regards from the test.');
    });

    test('it can be saved as text and copied', async () => {
      const text = await app.saved(() => button(app.page, en.letters.save).click());
      expect(text).toContain('With kind regards from the test.');
      await button(app.page, en.letters.copy).click();
      await app.page.getByText(en.letters.copied).first().waitFor();
    });

    test('nothing of all this broke the page’s policy or left the computer', () => {
      expect(app.watch.violations).toEqual([]);
      expect(app.watch.errors).toEqual([]);
      expect(app.watch.requests.filter(leaves)).toEqual([]);
      expect(app.watch.connections()).toEqual([]);
    });
  });
}
