import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Bridge } from '../../shared/contract/answer.ts';
import { type Task, type TraceEvent, tasksOf } from './long-tasks.ts';
import { type PageOptions, pageMbox } from './page-options.ts';
import { startReading } from './start-reading.ts';
import { emptyLedger } from './window-ledger.ts';
import { openBenchWindow } from './window-page.ts';

declare global {
  var tattletag: Bridge | undefined;
}

const categories = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];
const longTask = 50;
const shown = 15;

/** Scans a big mbox with the window open, scrolls and types meanwhile, and tells the longest tasks of the page's main thread. */
export async function traceScan(program: string, browser: Browser, options: PageOptions): Promise<void> {
  const mbox = pageMbox(options);
  rmSync(join(options.folder, 'window-empty'), { recursive: true, force: true });
  const data = await emptyLedger(program, options);
  const { page, close } = await openBenchWindow(program, browser, data, dirname(mbox));
  await startReading(page, mbox.slice(mbox.lastIndexOf('/') + 1), () => browser.startTracing(page, { categories }));
  await page.locator('section[aria-labelledby="scanning"]').waitFor();
  let rounds = 0;
  while (await isScanning(page)) {
    await goRound(page);
    rounds += 1;
  }
  await page.waitForTimeout(2000);
  const trace = await browser.stopTracing();
  if (process.env.TATTLETAG_KEEP_TRACE !== undefined) writeFileSync(process.env.TATTLETAG_KEEP_TRACE, trace);
  await close();
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  report(tasksOf(traceEvents), rounds);
}

function isScanning(page: Page): Promise<boolean> {
  return page.evaluate(async () => JSON.stringify(await globalThis.tattletag?.call('scan.state', {})).includes('"running":true'));
}

/** What a person does who cannot wait: looks at every list, scrolls through it and searches in it, and at the picture of the leaks. */
async function goRound(page: Page): Promise<void> {
  for (const [nth, screen] of [
    [1, 'leaks'],
    [2, 'tags'],
  ] as const) {
    await page.locator('nav button').nth(nth).click();
    await page.locator(`main[data-screen="${screen}"] h1`).waitFor();
    if (screen === 'tags') await page.locator('[role=tab]').nth(1).click();
    await scrollAndType(page);
    if (screen === 'leaks') await lookAtPicture(page);
  }
  for (const nth of [0, 4]) {
    await page.locator('nav button').nth(nth).click();
    await page.waitForTimeout(1000);
  }
}

async function lookAtPicture(page: Page): Promise<void> {
  await page.locator('[role=tab]').nth(1).click();
  await appears(page.locator('figure svg'));
  await page.waitForTimeout(300);
}

async function scrollAndType(page: Page): Promise<void> {
  const list = page.locator('[role=listbox]');
  if (!(await appears(list))) return;
  await list.hover();
  for (let turn = 0; turn < 30; turn += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(30);
  }
  const search = page.locator('[data-search]').first();
  await search.pressSequentially('garden', { delay: 60 });
  await page.waitForTimeout(300);
  await search.press('Escape');
  await list.press('End').catch(() => undefined);
  await page.waitForTimeout(300);
}

function appears(part: ReturnType<Page['locator']>): Promise<boolean> {
  return part.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  );
}

function report(tasks: readonly Task[], rounds: number): void {
  const long = tasks.filter(({ wall }) => wall > longTask);
  const byWall = Math.max(0, ...tasks.map(({ wall }) => wall));
  const put = (line: string): void => void process.stdout.write(`${line}\n`);
  put(`rounds through the window while scanning: ${rounds}; tasks: ${tasks.length}`);
  put(
    `longest task: ${(tasks[0]?.thread ?? 0).toFixed(0)} ms on the processor, ${byWall.toFixed(0)} ms by the clock (target: below 50)`,
  );
  put(
    `over ${longTask} ms: ${tasks.filter(({ thread }) => thread > longTask).length} on the processor, ${long.length} by the clock`,
  );
  for (const { at, wall, thread, inside } of tasks.slice(0, shown))
    put(`  at ${(at / 1000).toFixed(1)} s: ${thread.toFixed(0)} ms (${wall.toFixed(0)} by the clock): ${inside}`);
}
