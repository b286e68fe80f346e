import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type TraceEvent, tasksOf } from './long-tasks.ts';
import type { PageOptions } from './page-options.ts';
import { windowLedger } from './window-ledger.ts';
import { openBenchWindow } from './window-page.ts';

const categories = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];

const quietMs = 150;

/** Opens every screen on a full ledger, scrolls to its end, filters, sorts and searches; tells how long each took and its longest task. */
export async function visitScreens(program: string, browser: Browser, options: PageOptions): Promise<void> {
  const data = await windowLedger(program, options);
  const { page, close } = await openBenchWindow(program, browser, data, join(options.folder, 'home'));
  await page.locator('main[data-screen="home"] h1').waitFor();
  const step = async (name: string, work: () => Promise<void>): Promise<void> => {
    await browser.startTracing(page, { categories });
    const started = performance.now();
    await work();
    const took = performance.now() - started;
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
    const [longest] = tasksOf(traceEvents);
    const task = longest === undefined ? '' : `${longest.thread.toFixed(0)} (${longest.wall.toFixed(0)}): ${longest.inside}`;
    process.stdout.write(`${name.padEnd(34)} ${took.toFixed(0).padStart(6)} ms, longest task ${task}\n`);
  };
  await leaks(page, step);
  await tags(page, step);
  await others(page, step);
  await close();
}

type Step = (name: string, work: () => Promise<void>) => Promise<void>;

async function leaks(page: Page, step: Step): Promise<void> {
  const filters = page.locator('main select');
  await step('leaks: open', async () => {
    await page.locator('nav button').nth(1).click();
    await row(page).waitFor();
  });
  await step('leaks: scroll to the end', () => toEnd(page));
  await step('leaks: search', () => search(page, 'garden'));
  for (const sort of ['oldest', 'holder', 'messages', 'newest'])
    await step(`leaks: sort by ${sort}`, async () => {
      await filters.nth(2).selectOption(sort);
      await settled(page);
    });
  await step('leaks: only certain', async () => {
    await filters.nth(0).selectOption('certain');
    await settled(page);
  });
  await step('leaks: all again', async () => {
    await filters.nth(0).selectOption('');
    await settled(page);
  });
  await step('leaks: picture', async () => {
    await page.locator('[role=tab]').nth(1).click();
    await page.locator('figure svg, figure table').first().waitFor();
  });
  await step('leaks: what we cannot tell', async () => {
    await page.locator('[role=tab]').nth(2).click();
    await page.locator('[role=tabpanel] :is([role=option], h2)').first().waitFor();
  });
}

async function tags(page: Page, step: Step): Promise<void> {
  await step('tags: open', async () => {
    await page.locator('nav button').nth(2).click();
    await row(page).waitFor();
  });
  await step('tags: scroll to the end', () => toEnd(page));
  await step('tags: search', () => search(page, 'garden'));
  await step('tags: proposed', async () => {
    await page.locator('[role=tab]').nth(1).click();
    await row(page).waitFor();
  });
  await step('tags: proposed, to the end', () => toEnd(page));
}

async function others(page: Page, step: Step): Promise<void> {
  for (const [nth, name] of [
    [3, 'letters'],
    [4, 'sources'],
    [5, 'settings'],
    [0, 'home'],
  ] as const)
    await step(`${name}: open`, async () => {
      await page.locator('nav button').nth(nth).click();
      await page.locator(`main[data-screen="${name}"] h1`).waitFor();
      await settled(page);
    });
  await page.locator('nav button').nth(5).click();
  const exports = page.locator('main button', { hasText: /csv|json|print/i });
  for (let nth = 0; nth < (await exports.count()); nth += 1)
    await step(`settings: export ${nth + 1}`, async () => {
      await Promise.all([page.waitForEvent('download'), exports.nth(nth).click()]);
    });
}

function row(page: Page): ReturnType<Page['locator']> {
  return page.locator('[role=option]').first();
}

/** Scrolls by the wheel for a while, then drags the bar to the end, until the last row is drawn. */
async function toEnd(page: Page): Promise<void> {
  const list = page.locator('[role=listbox]');
  await list.hover();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(30);
  }
  const last = page.locator('[role=option]:not([aria-busy])').last();
  for (let at = ''; at !== (await last.getAttribute('aria-setsize')); at = (await last.getAttribute('aria-posinset')) ?? '')
    await list.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
}

async function search(page: Page, word: string): Promise<void> {
  const field = page.locator('[data-search]').first();
  await field.pressSequentially(word, { delay: 50 });
  await settled(page);
  await field.press('Escape');
  await settled(page);
}

/** Nothing on the page has changed for a moment. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        let timer = setTimeout(end, quiet);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        function end(): void {
          watch.disconnect();
          done();
        }
      }),
    quietMs,
  );
}
