import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { whatIsHere } from '../e2e/harness/what-is-here.mjs';

/** The browser host on a data folder, and its page in Chromium. */
export type BenchWindow = {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** When the host was started, on this process's clock. */
  readonly started: number;
  readonly close: () => Promise<void>;
};

/** A Chromium that is already running: starting it is not what is measured. */
export async function openChromium(): Promise<Browser> {
  const { path, missing } = whatIsHere().browser;
  if (path === null) throw new Error(missing);
  return chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Starts the host on a data folder and a home, and opens its page. */
export async function openBenchWindow(program: string, browser: Browser, data: string, home: string): Promise<BenchWindow> {
  mkdirSync(home, { recursive: true });
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  const started = performance.now();
  const host = startHost(join(dirname(program), 'browser.cjs'), data, home);
  await page.goto(await addressOf(host));
  const close = async (): Promise<void> => {
    await context.close();
    await endOf(host);
  };
  return { page, cdp, started, close };
}

function startHost(file: string, data: string, home: string): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', HOME: home, TATTLETAG_HOME: home, TATTLETAG_DATA: data };
  return spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout?.on('data', (bytes: unknown) => {
      said += String(bytes);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (found !== null) resolve(found[0]);
    });
    host.on('exit', (code) => reject(new Error(`the browser host ended with ${code}`)));
  });
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
