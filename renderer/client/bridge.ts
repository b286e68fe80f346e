import type { Bridge } from '../../shared/contract/answer.ts';

declare global {
  // The host's preload (desktop) or bridge script (browser) puts it there before this page's modules run.
  var tattletag: Bridge | undefined;
}

/** The host's bridge, or null when the page was opened without a host. */
export const bridge = (): Bridge | null => globalThis.tattletag ?? null;
