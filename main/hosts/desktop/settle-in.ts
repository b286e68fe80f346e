import { join } from 'node:path';
import { app } from 'electron';

/**
 * Puts what Chromium keeps for itself into a folder of its own inside the data folder, so that all three hosts share one
 * ledger, and a second start on the same data finds the first.
 */
export function settleIn(dataFolder: string): void {
  app.setPath('userData', join(dataFolder, 'window'));
}
