import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { BenchOptions } from './bench-options.ts';
import { corpusFor } from './corpus-for.ts';
import { median } from './measure.ts';
import { mixedMessage } from './mixed-message.ts';
import { emptyLedger } from './window-ledger.ts';
import { openBenchWindow } from './window-page.ts';

/** Measures how long a person waits for the first leak on screen, from the click that starts the scan of a big mbox. */
export async function measureFirstLeak(program: string, browser: Browser, options: BenchOptions): Promise<void> {
  const mbox = corpusFor(options, 'mixed', mixedMessage);
  const seconds: number[] = [];
  for (let run = 1; run <= options.runs; run += 1) {
    rmSync(join(options.folder, 'window-empty'), { recursive: true, force: true });
    const data = await emptyLedger(program, options);
    const { page, close } = await openBenchWindow(program, browser, data, dirname(mbox));
    seconds.push(await firstLeak(page, mbox.slice(mbox.lastIndexOf('/') + 1)));
    await close();
    process.stderr.write(`bench: first leak after ${seconds.at(-1)?.toFixed(2)} s\n`);
  }
  process.stdout.write(`first leak on screen, median s: ${median(seconds).toFixed(2)} (target: at most 1)\n`);
}

async function firstLeak(page: Page, file: string): Promise<number> {
  await startReading(page, file, async () => undefined);
  const clicked = await page.evaluate(() => Number(document.documentElement.dataset.clicked));
  const shown = page.evaluate(
    () =>
      new Promise<number>((found) => {
        const look = (): void => {
          if (document.querySelector('section[aria-labelledby="scanning"] li') !== null) found(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return ((await shown) - clicked) / 1000;
}

/** Goes to the sources, chooses a file of the home and starts reading; the page notes when the button was pressed. */
export async function startReading(page: Page, file: string, before: () => Promise<void>): Promise<void> {
  await page.locator('main[data-screen="home"] h1').waitFor();
  await page.locator('nav button').nth(4).click();
  await page.locator('main[data-screen="sources"] header button').first().click();
  await page.locator('[role=dialog] button', { hasText: file }).click();
  const go = page.locator('[role=dialog] button[type=submit]');
  await go.waitFor();
  await go.evaluate((button) =>
    button.addEventListener('click', () => {
      document.documentElement.dataset.clicked = String(performance.now());
    }),
  );
  await before();
  await go.click();
}
