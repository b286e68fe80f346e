import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench, Group } from '../bench-context.ts';
import { byTurns, measure } from '../measure.ts';
import { skipped, timesAsLong } from '../row.ts';
import { firstScan } from '../run-cli.ts';
import { peakOf, secondsOf } from '../side-of.ts';

/** A first scan of a Maildir against a C program that only opens, reads 16 KB of and closes each file. */
export const maildir: Group = {
  name: 'maildir',
  about: 'a Maildir into an encrypted ledger, against a C program that opens, reads and closes each file',
  measure: async (bench, tell) => {
    const work = `Maildir, ${bench.corpora.size.messages.toLocaleString('en')}, to encrypted ledger with verdicts`;
    const program = compile(bench);
    if (program === null) return tell(skipped(work, 'no C compiler (cc)'));
    const folder = bench.corpora.maildir();
    const readAll = () => measure(program, [join(folder, 'cur')]);
    await readAll();
    const runs = await byTurns(bench.runs, { readAll, scan: () => firstScan(bench, folder) });
    const ours = secondsOf('scan', runs.scan);
    tell(timesAsLong({ work, ours, peakMegabytes: peakOf(runs.scan) }, secondsOf('C: open, read 16 KB, close', runs.readAll), 3));
  },
};

function compile(bench: Bench): string | null {
  const program = bench.freshPath('read-files');
  const source = new URL('../read-files.c', import.meta.url).pathname;
  return spawnSync('cc', ['-O2', '-o', program, source], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
    ? program
    : null;
}
