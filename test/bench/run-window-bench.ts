import { readBenchOptions } from './bench-options.ts';
import { measureFirstLeak } from './window-first.ts';
import { openChromium } from './window-page.ts';
import { visitScreens } from './window-screens.ts';
import { measureStart } from './window-start.ts';
import { traceScan } from './window-trace.ts';

const parts = { start: measureStart, first: measureFirstLeak, screens: visitScreens, trace: traceScan } as const;

/** `npm run bench -- window [start|first|screens|trace]`: the window in a real Chromium, with a million messages unless told otherwise. */
export async function runWindowBench(program: string, given: readonly string[]): Promise<void> {
  const [wanted, ...rest] = given;
  const names = (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => name === wanted);
  const some = names.length > 0;
  for (const name of some ? names : (Object.keys(parts) as (keyof typeof parts)[])) {
    const asked = some ? rest : given;
    // The first leak is told for big messages, everything else for many.
    const options = readBenchOptions(name === 'first' ? asked : ['--million', ...asked]);
    const browser = await openChromium();
    await parts[name](program, browser, options).finally(() => browser.close());
  }
}
