import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from 'playwright-core';
import { environment, type Place } from '../e2e/harness/places.ts';
import { calm, closeContext } from '../e2e/harness/watch-page.ts';
import { whatIsHere } from '../e2e/harness/what-is-here.mjs';
import type { Bench } from './bench-context.ts';

/** Why no window can be opened here; empty when one can. */
export function whyNoWindow(): string {
  return whatIsHere().browser.missing;
}

/** Chromium as this machine has it; windows are opened in one that runs already, as a person's does. */
export function startChromium(): Promise<Browser> {
  const { path } = whatIsHere().browser;
  return chromium.launch({ executablePath: path ?? '', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Starts the browser host on a place, opens its page, works with it and ends both. */
export async function inWindow<Result>(
  bench: Bench,
  browser: Browser,
  place: Omit<Place, 'remove'>,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(calm);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const host = spawn(process.execPath, [bench.bundle('browser'), '--no-open'], {
    env: environment({ ...place, remove: () => undefined }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await page.goto(await addressOf(host), { waitUntil: 'commit' });
    return await work(page);
  } finally {
    await closeContext(context);
    await endOf(host);
  }
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout?.on('data', (bytes) => {
      said += String(bytes);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (found !== null) resolve(found[0]);
    });
    host.on('exit', (code) => reject(new Error(`the browser host ended with ${code}: ${said}`)));
  });
}

function endOf(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    host.once('exit', () => resolve());
    host.kill('SIGTERM');
  });
}
