import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { BenchOptions } from './bench-options.ts';
import { median } from './measure.ts';
import { emptyLedger, windowLedger } from './window-ledger.ts';
import { openBenchWindow } from './window-page.ts';

type Start = { readonly home: number; readonly usable: number };

/** Measures how long the window takes from the host's start until it can be used: with an empty ledger and with a full one, by turns. */
export async function measureStart(program: string, browser: Browser, options: BenchOptions): Promise<void> {
  const full = await windowLedger(program, options);
  const empty = await emptyLedger(program, options);
  const starts: Record<'empty' | 'full', Start[]> = { empty: [], full: [] };
  const home = join(options.folder, 'home');
  for (let run = 0; run <= options.runs; run += 1) {
    const one = await start(program, browser, empty, home);
    const other = await start(program, browser, full, home);
    // The first of each only warms the page cache.
    if (run === 0) continue;
    starts.empty.push(one);
    starts.full.push(other);
  }
  for (const part of ['home', 'usable'] as const) {
    const [one, other] = [starts.empty, starts.full].map((list) => median(list.map((measured) => measured[part])));
    if (one === undefined || other === undefined) continue;
    const figures = `${one.toFixed(0)} ms empty, ${other.toFixed(0)} ms with ${options.size.messages} messages`;
    process.stdout.write(`window ${part.padEnd(7)} ${figures}, ratio ${(other / one).toFixed(2)} (target: at most 1.3)\n`);
  }
}

/** `home`: its finding is shown. `usable`: a click on Settings has been answered by that screen, too. */
async function start(program: string, browser: Browser, data: string, home: string): Promise<Start> {
  const { page, started, close } = await openBenchWindow(program, browser, data, home);
  await page.locator('main[data-screen="home"] h1').waitFor();
  const shown = performance.now() - started;
  await page.locator('nav button').nth(1).click();
  await page.locator('main[data-screen="leaks"] h1').waitFor();
  await page.locator('main[data-screen="leaks"] :is([role="option"], h3, [class*=empty])').first().waitFor();
  const usable = performance.now() - started;
  await close();
  return { home: shown, usable };
}
