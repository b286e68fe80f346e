import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench, Group } from '../bench-context.ts';
import { byTurns, measure } from '../measure.ts';
import { timesAsLong } from '../row.ts';
import { secondsOf } from '../side-of.ts';

const steps = {
  found: 'messages are found',
  fields: '… and their header fields cut out',
  facts: '… and facts made of them',
  packed: '… and packed as the ledger keeps them',
  learned: '… and the mailbox learned',
  judged: '… and every message judged',
} as const;

type Step = keyof typeof steps;
const names = Object.keys(steps) as readonly Step[];

/** How much work an mbox is at the least: seconds of processor in one thread, each line with what the lines before it took. */
export const stages: Group = {
  name: 'stages',
  about: 'how much processor time each step from an mbox to verdicts takes, without a ledger and without other threads',
  measure: async (bench, tell) => {
    const file = bench.corpora.mbox();
    const program = bundled(bench);
    await counted(file);
    const runs: Record<string, readonly { readonly seconds: number }[]> = await byTurns(bench.runs, {
      grep: () => counted(file),
      ...Object.fromEntries(names.map((name) => [name, async () => ({ seconds: Number(outputOf([program, name, file])) })])),
    });
    const beside = secondsOf("grep -c '^From '", runs.grep ?? []);
    const count = bench.corpora.size.messages.toLocaleString('en');
    for (const name of names) {
      const ours = secondsOf('processor', runs[name] ?? []);
      tell(timesAsLong({ work: name === 'found' ? `mbox, ${count}: ${steps.found}` : steps[name], ours }, beside, null));
    }
    const halved = (runs.judged ?? []).map(({ seconds }) => ({ seconds: seconds / 2 }));
    tell(timesAsLong({ work: 'all of it, if two cores shared it evenly', ours: secondsOf('processor', halved) }, beside, null));
  },
};

function bundled(bench: Bench): string {
  const folder = bench.freshPath('stages');
  outputOf([new URL('../bundle-stages.mjs', import.meta.url).pathname, folder]);
  return join(folder, 'stages.cjs');
}

function counted(file: string): Promise<{ readonly seconds: number }> {
  return measure('grep', ['-c', '^From ', file], { ...process.env, LC_ALL: 'C' });
}

function outputOf(given: readonly string[]): string {
  const ended = spawnSync(process.execPath, given, { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${given[0]} ended with ${ended.status}: ${ended.stderr.slice(-1000)}`);
  return ended.stdout;
}
