import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { en } from '../../../renderer/words/en.ts';
import type { OpenApp } from './app.ts';
import { chooseInList } from './app-steps.ts';
import { environment, house, type Place } from './places.ts';
import { calm, closeContext, watchPage } from './watch-page.ts';
import { whatIsHere } from './what-is-here.mjs';

/** Starts the browser host on a place and opens its page in Chromium. */
export async function openBrowserApp(place: Place): Promise<OpenApp> {
  const connections = join(place.home, '..', 'connections.txt');
  writeFileSync(connections, '');
  const host = startBrowserHost(place, connections);
  const address = await addressOf(host);
  const browser = await openChromium();
  const context = await browser.newContext(calm);
  const page = await context.newPage();
  const watch = watchPage(page, () => readFileSync(connections, 'utf8').split('\n').filter(Boolean));
  await page.goto(address);
  const saved = async (press: () => Promise<void>): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const pageOpened = async (press: () => Promise<void>): Promise<string> => {
    await press();
    const link = page.getByRole('link', { name: en.signIn.waiting.open });
    await link.waitFor();
    return (await link.getAttribute('href')) ?? '';
  };
  const close = async (): Promise<void> => {
    await closeContext(context);
    await browser.close();
    await endOf(host, 'SIGTERM');
  };
  return { page, watch, choose: (path) => chooseInList(page, path), saved, pageOpened, close };
}

/** The browser host as a process of its own, on a free port; it and its engine note every connection they try. */
function startBrowserHost(place: Place, connections: string): ChildProcess {
  return spawn(process.execPath, [join(house, 'dist/main/browser.cjs')], {
    env: {
      ...environment(place),
      // Nobody sits here whose own browser could be opened.
      CI: '1',
      NODE_OPTIONS: `--require=${join(house, 'test/e2e/harness/record-connections.cjs')}`,
      TATTLETAG_TEST_CONNECTIONS: connections,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the address the host prints, token and all. */
function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (bytes: unknown): void => {
      said += String(bytes);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    host.stdout?.on('data', hear);
    host.stderr?.on('data', hear);
    host.on('exit', (code) => reject(new Error(`The browser host ended with ${code} before it had an address: ${said}`)));
  });
}

/** Ends a process and waits until it is gone. */
function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill(signal);
  });
}

/** Chromium as this machine has it. Root may not use its sandbox; a person's browser of course has it. */
function openChromium(): Promise<Browser> {
  const { path, missing } = whatIsHere().browser;
  if (path === null) throw new Error(missing);
  return chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
