import type { Page } from 'playwright-core';

/** Goes to the sources, chooses a file of the home and starts reading. */
export async function startReading(page: Page, file: string, before: () => Promise<void>): Promise<void> {
  await page.locator('main[data-screen="home"] h1').waitFor();
  await page.locator('nav button').nth(4).click();
  await page.locator('main[data-screen="sources"] header button').first().click();
  await page.locator('[role=dialog] button', { hasText: file }).click();
  const go = page.locator('[role=dialog] button[type=submit]');
  await go.waitFor();
  await before();
  await go.click();
}
