import type { BrowserContext, Page } from 'playwright-core';
import type { Watch } from './app.ts';

/** Writes down every request, policy violation and uncaught error of a page. Refused scripts are told on the console. */
export function watchPage(page: Page, connections: Watch['connections'] = () => []): Watch {
  page.setDefaultTimeout(20_000);
  const watch: Watch = { requests: [], violations: [], errors: [], connections };
  page.on('request', (request) => watch.requests.push(request.url()));
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) watch.violations.push(message.text());
  });
  return watch;
}

/** Calm pages: no motion, one language, one time zone, so that what is waited for is what is there. */
export const calm = {
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'UTC',
  viewport: { width: 1280, height: 860 },
} as const;

/** Ends a context without waiting for ever on a page that hangs. */
export async function closeContext(context: BrowserContext): Promise<void> {
  await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
}

/** Whether a request goes to anything but the app itself. */
export const leaves = (url: string): boolean => !/^(http:\/\/127\.0\.0\.1:\d+\/|app:|data:|blob:)/.test(url);
