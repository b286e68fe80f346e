import type { Browser, Locator, Page } from 'playwright-core';
import { en } from '../../../renderer/words/en.ts';
import { button, leakRows, unlock } from '../../e2e/harness/app-steps.ts';
import type { Bench, Group } from '../bench-context.ts';
import { benchPassphrase } from '../bench-passphrase.ts';
import { inWindow, startChromium, whyNoWindow } from '../bench-window.ts';
import { emptyLedger, keptLedger } from '../kept-ledger.ts';
import { byTurns } from '../measure.ts';
import { skipped, timesAsLong } from '../row.ts';
import { secondsOf } from '../side-of.ts';

/** From the start of the program to the list of leaks, with a full ledger and with an empty one. */
export const window: Group = {
  name: 'window',
  about: 'from the start of the program to the list of leaks in the window, with a full ledger and an empty one',
  measure: async (bench, tell) => {
    const work = `window usable after start, ${bench.corpora.manySize.messages.toLocaleString('en')} messages in the ledger`;
    const why = whyNoWindow();
    if (why !== '') return tell(skipped(work, why));
    const many = await keptLedger(bench, bench.corpora.many());
    const none = await emptyLedger(bench, 'passphrase');
    const browser = await startChromium();
    try {
      const runs = await byTurns(bench.runs, {
        empty: () => openLeaks(bench, browser, none, (page) => page.getByRole('heading', { name: en.leaks.empty })),
        full: () => openLeaks(bench, browser, many, (page) => leakRows(page).first()),
      });
      tell(timesAsLong({ work, ours: secondsOf('window', runs.full) }, secondsOf('empty ledger', runs.empty), 1.3));
    } finally {
      await browser.close();
    }
  },
};

async function openLeaks(
  bench: Bench,
  browser: Browser,
  data: string,
  sign: (page: Page) => Locator,
): Promise<{ readonly seconds: number }> {
  const started = performance.now();
  return inWindow(bench, browser, { data, home: bench.corpora.folder }, async (page) => {
    await unlock(page, benchPassphrase);
    await button(page.getByRole('navigation', { name: en.nav.label }), en.nav.leaks).click();
    await sign(page).waitFor();
    // What is shown can be used once the page answers.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return { seconds: (performance.now() - started) / 1000 };
  });
}
