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
  return { page, watch, choose, close: () => app.close() };
}
