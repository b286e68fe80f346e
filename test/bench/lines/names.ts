import type { Group } from '../bench-context.ts';
import { byTurns } from '../measure.ts';
import { timesAsLong } from '../row.ts';
import { firstScan } from '../run-cli.ts';
import { peakOf, secondsOf } from '../side-of.ts';

/** What it takes that the person's name is looked for in texts, too. */
export const names: Group = {
  name: 'names',
  about: "an mbox with the person's name given, so that texts are read too, against the same without",
  measure: async (bench, tell) => {
    const file = bench.corpora.mbox();
    const runs = await byTurns(bench.runs, {
      without: () => firstScan(bench, file),
      given: () => firstScan(bench, file, ['--names', 'Jane Doe']),
    });
    const told = {
      work: "the person's name given, so that texts are read too",
      ours: secondsOf('scan', runs.given),
      peakMegabytes: peakOf(runs.given),
    };
    tell(timesAsLong(told, secondsOf('the same scan without', runs.without), 1.7));
  },
};
