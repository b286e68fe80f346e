import { rmSync, statSync } from 'node:fs';
import type { Bench } from './bench-context.ts';
import { benchPassphrase } from './bench-passphrase.ts';
import { type Measured, measure } from './measure.ts';

/** Runs the command line as it is bundled, with secrets for invented ledgers and accounts. */
export function runCli(bench: Bench, given: readonly string[]): Promise<Measured> {
  const env = {
    ...process.env,
    TATTLETAG_DATA: bench.freshPath('data'),
    TATTLETAG_PASSPHRASE: benchPassphrase,
    TATTLETAG_PASSWORD: 'secret word',
  };
  return measure(process.execPath, [bench.bundle('cli'), ...given], env);
}

/** Scans a source into a ledger. */
export function scanInto(bench: Bench, source: string, ledger: string, more: readonly string[] = []): Promise<Measured> {
  return runCli(bench, ['scan', source, '--ledger', ledger, '--format', 'json', '--quiet', ...more]);
}

/** Scans a source into an encrypted ledger that is new, and removes it. */
export async function firstScan(
  bench: Bench,
  source: string,
  more: readonly string[] = [],
): Promise<Measured & { readonly ledgerBytes: number }> {
  const ledger = bench.freshPath('ledger');
  const measured = await scanInto(bench, source, ledger, more);
  const ledgerBytes = statSync(ledger).size;
  removeLedger(ledger);
  return { ...measured, ledgerBytes };
}

/** Removes a ledger with all that belongs to it. */
export function removeLedger(ledger: string): void {
  for (const end of ['', '-wal', '-shm', '.key.json']) rmSync(ledger + end, { force: true });
}
