import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bench } from './bench-context.ts';
import { startBenchEngine } from './bench-engine.ts';

/**
 * A data folder whose ledger holds a mailbox, read by the engine as it is bundled now. It is kept for the next run of the bench;
 * one that another build had made is read anew.
 */
export async function keptLedger(bench: Bench, mail: string): Promise<string> {
  const ledgers = join(bench.cache, 'ledgers');
  mkdirSync(ledgers, { recursive: true });
  const ours = `${basename(mail)}-`;
  const path = join(
    ledgers,
    ours + digestOf(['engine-process', 'scan-worker', 'facts-worker', 'judge-worker'].map(bench.bundle)),
  );
  if (existsSync(path)) return path;
  for (const name of readdirSync(ledgers)) if (name.startsWith(ours)) rmSync(join(ledgers, name), { recursive: true });
  process.stderr.write(`bench: reading ${basename(mail)} into a ledger …\n`);
  const part = bench.freshPath('data');
  const engine = startBenchEngine(bench.bundle('engine-process'), part, mail);
  await engine.fill().finally(() => engine.close());
  renameSync(part, path);
  return path;
}

/** A data folder with an empty ledger. */
export async function emptyLedger(bench: Bench, key: 'passphrase' | 'key-file'): Promise<string> {
  const data = bench.freshPath('data');
  const engine = startBenchEngine(bench.bundle('engine-process'), data, '');
  await engine.makeLedger(key).finally(() => engine.close());
  return data;
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 10);
}
