import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { Group } from '../bench-context.ts';
import { type BenchEngine, startBenchEngine } from '../bench-engine.ts';
import { benchPassphrase } from '../bench-passphrase.ts';
import { keptLedger } from '../kept-ledger.ts';
import { asItIs } from '../row.ts';

type LeakRow = CallOutput<'leaks.list'>['leaks'][number];
type Correction = (leak: LeakRow) => Readonly<Record<string, unknown>>;

/** What a person puts right at a leak; each is made, measured and taken back. */
const corrections: readonly Correction[] = [
  ({ tagId, receiver }) => ({ kind: 'expected', tagId, domain: receiver.domain }),
  ({ holder, receiver }) => ({ kind: 'same-company', domains: [holder.domain, receiver.domain] }),
  ({ tagId, receiver }) => ({ kind: 'holder', tagId, holder: receiver }),
  ({ tagId }) => ({ kind: 'not-mine', tagId }),
  ({ tagId }) => ({ kind: 'ignored', tagId }),
];

/**
 * How long stored messages take to be judged again after a correction, from the call `decisions.make` to the findings replaced in
 * the encrypted ledger: each kind of correction once a run.
 */
export const judge: Group = {
  name: 'judge',
  about: 'stored messages judged again after a correction, findings replaced in the encrypted ledger',
  measure: async (bench, tell) => {
    const mail = bench.corpora.mixed();
    const engine = startBenchEngine(bench.bundle('engine-process'), await keptLedger(bench, mail), mail);
    const first: number[] = [];
    const again: number[] = [];
    let peakMegabytes: number | null = null;
    try {
      await engine.call('ledger.unlock', { passphrase: benchPassphrase });
      const leaks = await mostMessages(engine);
      // The first correction after a start finds nothing in memory; it is told apart.
      first.push(await correct(engine, corrections[0], leaks[0]));
      for (let run = 0; run < bench.runs; run += 1)
        for (const [nth, correction] of corrections.entries()) again.push(await correct(engine, correction, leaks[nth]));
    } finally {
      peakMegabytes = await engine.close();
    }
    const count = bench.corpora.size.messages.toLocaleString('en');
    const ours = { name: 'engine', unit: 's', values: again } as const;
    tell(asItIs({ work: `judging ${count} stored messages again`, ours, peakMegabytes }, 1));
    tell(asItIs({ work: 'the first correction after a start', ours: { ...ours, values: first }, peakMegabytes }, null));
  },
};

async function mostMessages(engine: BenchEngine): Promise<readonly LeakRow[]> {
  const all = { search: '', holder: null, confidence: null, manner: null } as const;
  const { leaks } = await engine.call('leaks.list', { ...all, offset: 0, limit: 50, sort: 'messages' });
  return leaks;
}

/** Seconds from the call to the word that what was found has changed. */
async function correct(engine: BenchEngine, correction: Correction | undefined, leak: LeakRow | undefined): Promise<number> {
  if (correction === undefined || leak === undefined) throw new Error('there is no leak to correct');
  const replaced = leaksChange(engine);
  const started = performance.now();
  const made = engine.call('decisions.make', { decisions: [correction(leak)] as never });
  await replaced;
  const seconds = (performance.now() - started) / 1000;
  const undone = leaksChange(engine);
  await engine.call('decisions.undo', { decisions: (await made).decisions });
  await undone;
  return seconds;
}

function leaksChange(engine: BenchEngine): Promise<void> {
  return engine.hears((name, value) => name === 'changed' && 'what' in value && value.what === 'leaks');
}
