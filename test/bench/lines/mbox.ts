import type { Group } from '../bench-context.ts';
import { byTurns, type Measured, measure } from '../measure.ts';
import { timesAsLong } from '../row.ts';
import { firstScan, runCli } from '../run-cli.ts';
import { peakOf, secondsOf } from '../side-of.ts';

/** A first scan of an mbox against a program that only counts its messages. */
export const mbox: Group = {
  name: 'mbox',
  about: "an mbox into an encrypted ledger, and without one, against grep -c '^From '",
  measure: async (bench, tell) => {
    const file = bench.corpora.mbox();
    // The first one only warms the page cache.
    await grep(file);
    const runs = await byTurns(bench.runs, {
      grep: () => grep(file),
      kept: () => firstScan(bench, file),
      passing: () => runCli(bench, ['scan', file, '--format', 'json', '--quiet']),
    });
    const beside = secondsOf("grep -c '^From '", runs.grep);
    const count = bench.corpora.size.messages.toLocaleString('en');
    const kept = {
      work: `mbox, ${count}, to encrypted ledger with verdicts and leaks`,
      ours: secondsOf('scan', runs.kept),
      peakMegabytes: peakOf(runs.kept),
    };
    tell(timesAsLong(kept, beside, 2.5));
    const passing = {
      work: 'the same, without ledger (scan --format json)',
      ours: secondsOf('scan', runs.passing),
      peakMegabytes: peakOf(runs.passing),
    };
    tell(timesAsLong(passing, beside, 1.3));
  },
};

function grep(file: string): Promise<Measured> {
  return measure('grep', ['-c', '^From ', file], { ...process.env, LC_ALL: 'C' });
}
