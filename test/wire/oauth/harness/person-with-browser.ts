import { type Browser, chromium, type Page } from 'playwright-core';
import { whatIsHere } from '../../../e2e/harness/what-is-here.mjs';

/** Why no browser can be driven here; empty when one can. */
export function whyNoBrowser(): string {
  return whatIsHere().browser.missing;
}

/** A person at a real Chromium; each visit is a window without a past. */
export type PersonWithBrowser = {
  readonly visit: (address: string) => Promise<Page>;
  /** Signs in and allows everything; answers with what the browser shows at last. */
  readonly signIn: (address: string, name: string) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** Starts Chromium as this machine has it. */
export async function startPersonWithBrowser(): Promise<PersonWithBrowser> {
  const { path, missing } = whatIsHere().browser;
  if (path === null) throw new Error(missing);
  const browser = await chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  return {
    visit: (address) => visit(browser, address),
    signIn: async (address, name) => {
      const page = await visit(browser, address);
      await logIn(page, name);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/\/signed-in\?/, { waitUntil: 'commit' });
      return page;
    },
    close: () => browser.close(),
  };
}

async function visit(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  // The server's pages ask for fonts from elsewhere; nothing but this computer is there for a test.
  await page.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => route.abort());
  await page.goto(address, { waitUntil: 'commit' });
  return page;
}

/** Fills the form for name and password; any are good. */
export async function logIn(page: Page, name: string): Promise<void> {
  await page.locator('[name=login]').fill(name);
  await page.locator('[name=password]').fill('any word');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}
