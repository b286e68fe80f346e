import { spawnSync } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bench, Group } from '../bench-context.ts';
import { byTurns, measure } from '../measure.ts';
import { skipped, timesAsLong } from '../row.ts';
import { firstScan, runCli } from '../run-cli.ts';
import { peakOf, secondsOf } from '../side-of.ts';

const dropCaches = '/proc/sys/vm/drop_caches';
const work = 'the same mbox to encrypted ledger, nothing of it in the page cache';

/** A first scan of an mbox that lies on the disk only, against reading it from there. */
export const cold: Group = {
  name: 'cold',
  about: 'an mbox that is not in the page cache into an encrypted ledger, against cat',
  measure: async (bench, tell) => {
    if (!mayDropCaches()) return tell(skipped(work, 'only root of a machine of its own may drop the page cache'));
    const file = bench.corpora.mbox();
    const runs = await byTurns(bench.runs, {
      cat: async () => {
        await forget(bench);
        return measure('sh', ['-c', 'cat "$1" > /dev/null', 'sh', file]);
      },
      scan: async () => {
        await forget(bench);
        return firstScan(bench, file);
      },
    });
    const ours = secondsOf('scan', runs.scan);
    tell(timesAsLong({ work, ours, peakMegabytes: peakOf(runs.scan) }, secondsOf('cat > /dev/null', runs.cat), 2));
  },
};

function mayDropCaches(): boolean {
  try {
    accessSync(dropCaches, constants.W_OK);
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

/** Drops the page cache (proc(5)); the program itself is read in again, since it is the mail that shall be cold. */
async function forget(bench: Bench): Promise<void> {
  spawnSync('sync');
  writeFileSync(dropCaches, '1');
  await runCli(bench, ['--version']);
  await measure('sh', ['-c', 'cat "$1"/*.cjs > /dev/null', 'sh', dirname(bench.bundle('cli'))]);
}
