import { rmSync } from 'node:fs';
import type { Bench, Group } from '../bench-context.ts';
import { startBenchEngine } from '../bench-engine.ts';
import { byTurns } from '../measure.ts';
import { asItIs, timesAsLong } from '../row.ts';

/** The most memory the app's engine holds in a first scan, for a mailbox and for one of ten times the messages. */
export const memory: Group = {
  name: 'memory',
  about: 'peak memory of the engine in a first scan, for a mailbox and for one of ten times the messages',
  measure: async (bench, tell) => {
    const { corpora } = bench;
    const [usual, many] = [corpora.mbox(), corpora.many()];
    const runs = await byTurns(bench.runs, { usual: () => peakOfScan(bench, usual), many: () => peakOfScan(bench, many) });
    const told = {
      work: `peak memory of the engine, ${corpora.manySize.messages.toLocaleString('en')} messages`,
      ours: { name: 'engine', unit: 'MB', values: runs.many },
    } as const;
    tell(asItIs(told, 300));
    const besides = {
      name: `${corpora.size.messages.toLocaleString('en')} messages`,
      unit: 'MB',
      values: runs.usual,
    } as const;
    tell(timesAsLong({ ...told, work: 'the same, against that of a tenth of the messages' }, besides, 1.15));
  },
};

async function peakOfScan(bench: Bench, mail: string): Promise<number> {
  const data = bench.freshPath('data');
  const engine = startBenchEngine(bench.bundle('engine-process'), data, mail);
  let peak: number | null = null;
  await engine.fill().finally(async () => {
    peak = await engine.close();
  });
  rmSync(data, { recursive: true });
  if (peak === null) throw new Error('this system does not tell how much memory a process holds');
  return peak;
}
