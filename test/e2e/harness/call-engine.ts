import type { Page } from 'playwright-core';
import type { Bridge } from '../../../shared/contract/answer.ts';

declare global {
  var tattletag: Bridge | undefined;
}

/** Makes a call from inside the page, as a script in it would. */
export function callEngine(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(([word, value]) => globalThis.tattletag?.call(word, value), [name, input] as const);
}
