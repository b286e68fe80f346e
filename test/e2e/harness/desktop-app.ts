import { _electron } from 'playwright-core';
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
  return { page, watch, close: () => app.close() };
}
