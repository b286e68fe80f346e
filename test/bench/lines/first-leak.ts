import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { en } from '../../../renderer/words/en.ts';
import { button, chooseInList, goTo, leakRows, makeLedger } from '../../e2e/harness/app-steps.ts';
import type { Bench, Group } from '../bench-context.ts';
import { inWindow, startChromium, whyNoWindow } from '../bench-window.ts';
import { byTurns } from '../measure.ts';
import { asItIs, skipped } from '../row.ts';
import { secondsOf } from '../side-of.ts';

/** From the press that starts a scan to the first leak that a person sees. */
export const firstLeak: Group = {
  name: 'first-leak',
  about: 'from the press that starts reading an mbox in the window to the first leak on screen',
  measure: async (bench, tell) => {
    const work = `first leak on screen after starting a scan of ${bench.corpora.size.messages.toLocaleString('en')} messages`;
    const why = whyNoWindow();
    if (why !== '') return tell(skipped(work, why));
    const mail = bench.corpora.mbox();
    const browser = await startChromium();
    try {
      const { look } = await byTurns(bench.runs, { look: () => startScan(bench, browser, mail) });
      tell(asItIs({ work, ours: secondsOf('window', look) }, 1));
    } finally {
      await browser.close();
    }
  },
};

function startScan(bench: Bench, browser: Browser, mail: string): Promise<{ readonly seconds: number }> {
  const data = bench.freshPath('data');
  const seen = inWindow(bench, browser, { data, home: bench.corpora.folder }, async (page) => {
    await makeLedger(page);
    await goTo(page, 'sources');
    await button(page, en.sources.add).first().click();
    await chooseInList(page, mail);
    const go = button(page, en.sources.adding.go);
    await go.waitFor();
    const firstLeaks = page.getByRole('heading', { name: en.sources.scanning.first }).locator('xpath=..');
    const started = performance.now();
    await go.click();
    const row = firstLeaks.getByRole('listitem').getByRole('button').first();
    const seeLeaks = button(page, en.sources.ended.seeLeaks);
    await row.or(seeLeaks).first().waitFor();
    // A scan may end before it shows any; then they are a press away.
    if (!(await row.isVisible())) {
      await seeLeaks.click();
      await leakRows(page).first().waitFor();
    }
    return { seconds: (performance.now() - started) / 1000 };
  });
  return seen.finally(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
}
