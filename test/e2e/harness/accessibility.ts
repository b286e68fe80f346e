import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Host } from './app.ts';

/** What axe finds that keeps somebody out: serious and critical, as `rule: where`. */
export async function barriers(page: Page, host: Host['name']): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  // In Electron axe cannot open the blank page that its usual mode wants.
  const { violations } = await (host === 'desktop' ? axe.setLegacyMode(true) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`));
}
