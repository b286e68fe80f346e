import { readPageOptions } from './page-options.ts';
import { openChromium } from './window-page.ts';
import { visitScreens } from './window-screens.ts';
import { traceScan } from './window-trace.ts';

const parts = { screens: visitScreens, trace: traceScan } as const;

/** `npm run bench -- page [screens|trace]`: what the page does in a real Chromium, task by task, with a million messages unless told otherwise. */
export async function runWindowBench(program: string, given: readonly string[]): Promise<void> {
  const names = (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => given.includes(name));
  const options = readPageOptions(given.filter((word) => !(word in parts)));
  for (const name of names.length > 0 ? names : (Object.keys(parts) as (keyof typeof parts)[])) {
    const browser = await openChromium();
    await parts[name](program, browser, options).finally(() => browser.close());
  }
}
