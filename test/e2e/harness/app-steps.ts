import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { en } from '../../../renderer/words/en.ts';
import type { OpenApp } from './app.ts';

/** The passphrase of every ledger in these tests. */
const passphrase = 'a long walk in the rain';

/** What one person does at the screens, in the words the screens use. */
export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

/** From the welcome to a ledger of one's own, opened by a passphrase. */
export async function makeLedger(page: Page, secret = passphrase): Promise<void> {
  await button(page, en.welcome.own).click();
  await page.getByRole('radio', { name: en.welcome.key.passphrase }).click();
  await page.getByLabel(en.welcome.key.first, { exact: true }).fill(secret);
  await page.getByLabel(en.welcome.key.second, { exact: true }).fill(secret);
  await button(page, en.welcome.key.create).click();
  await atScreen(page, 'home');
}

/** Opens the ledger of an earlier start. */
export async function unlock(page: Page, secret = passphrase): Promise<void> {
  await page.getByLabel(en.welcome.unlock.passphrase, { exact: true }).fill(secret);
  await button(page, en.welcome.unlock.open).click();
}

type Screen = 'home' | 'leaks' | 'tags' | 'letters' | 'sources' | 'settings';

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: Screen): Promise<void> {
  await button(page.getByRole('navigation', { name: en.nav.label }), en.nav[screen]).click();
  await atScreen(page, screen);
}

/** Waits until a screen is shown. */
export async function atScreen(page: Page, screen: Screen): Promise<void> {
  await page.locator(`main[data-screen="${screen}"]`).getByRole('heading', { level: 1 }).first().waitFor();
}

/** From the welcome into the sample, once its mail is read. */
export async function enterSample(page: Page): Promise<void> {
  await button(page, en.welcome.story.see).click();
  await atScreen(page, 'home');
}

/** Adds a mailbox file through the host's own way of choosing, and waits until it is read. */
export async function addMail(app: OpenApp, path: string): Promise<void> {
  await goTo(app.page, 'sources');
  await button(app.page, en.sources.add).first().click();
  await app.choose(path);
  await readIt(app.page);
}

/** Starts reading what was chosen or dropped, and waits for the end. */
export async function readIt(page: Page): Promise<void> {
  await button(page, en.sources.adding.go).click();
  await page.getByRole('heading', { name: en.sources.ended.done }).waitFor({ timeout: 60_000 });
}

/** Chooses a file in the browser host's own list of the home folder. */
export async function chooseInList(page: Page, path: string): Promise<void> {
  await page
    .getByRole('list', { name: en.sources.browse.label })
    .getByRole('button', { name: basename(path) })
    .click();
}

/** The rows of the list of leaks. */
export const leakRows = (page: Page): Locator => page.getByRole('listbox', { name: en.leaks.list }).getByRole('option');

/** The row of the leak that reached a company. */
export const leakRow = (page: Page, receiver: string): Locator => leakRows(page).filter({ hasText: receiver });
