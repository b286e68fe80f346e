import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron } from 'playwright-core';
import { en } from '../../../renderer/words/en.ts';
import type { OpenApp } from './app.ts';
import { environment, house, type Place } from './places.ts';
import { watchPage } from './watch-page.ts';

/** Starts the desktop app on a place, in a real Electron window. Playwright finds Electron itself. */
export async function openDesktopApp(place: Place): Promise<OpenApp> {
  const root = process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [...(root ? ['--no-sandbox'] : []), house],
    cwd: house,
    env: environment(place),
    chromiumSandbox: !root,
    locale: 'en-GB',
    timezoneId: 'UTC',
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  const watch = watchPage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const choose = async (path: string): Promise<void> => {
    // The system's own dialog is no part of the page; it answers as if the person had chosen.
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    await page.getByRole('button', { name: en.sources.adding.file }).click();
  };
  const saved = async (press: () => Promise<void>): Promise<string> => {
    const path = join(place.home, `saved-${Date.now()}`);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, path);
    await press();
    for (let tries = 0; tries < 100 && !existsSync(path); tries++) await wait(50);
    return readFileSync(path, 'utf8');
  };
  const pageOpened = async (press: () => Promise<void>): Promise<string> => {
    // The system's browser is no part of the app; what it is asked to open is written down.
    await app.evaluate(({ shell }) => {
      const opened = new Promise<string>((resolve) => {
        shell.openExternal = async (address) => resolve(address);
      });
      Reflect.set(globalThis, 'openedPage', opened);
    });
    await press();
    return app.evaluate(() => Reflect.get(globalThis, 'openedPage') as Promise<string>);
  };
  return { page, watch, choose, saved, pageOpened, close: () => app.close() };
}
