import { whyNoDovecot } from '../../wire/imap/harness/dovecot.ts';
import type { Group } from '../bench-context.ts';
import { dovecotWith, janeAt } from '../bench-dovecot.ts';
import { drainImap } from '../drain-imap.ts';
import { byTurns } from '../measure.ts';
import { skipped, timesAsLong } from '../row.ts';
import { firstScan } from '../run-cli.ts';
import { secondsOfLine } from '../shaped-line.mjs';
import { peakOf, secondsOf } from '../side-of.ts';
import { type ShapedLine, startLine } from '../start-line.ts';

const home = { bitsPerSecond: 50_000_000, roundTripMs: 40 };
/** Connecting (the greeting comes after two), signing in, opening the inbox, asking. */
const roundTrips = 5;

/** A first scan of an account over a slow line, against what the line itself takes for all headers. */
export const line: Group = {
  name: 'line',
  about: 'an account over a simulated line of 50 Mbit/s and 40 ms, against what the line takes for all headers',
  measure: async (bench, tell) => {
    const messages = Math.ceil(bench.corpora.size.messages / 2);
    const work = `IMAP, ${messages.toLocaleString('en')}, over a line of 50 Mbit/s and 40 ms`;
    const why = whyNoDovecot();
    if (why !== '') return tell(skipped(work, why));
    const server = await dovecotWith(bench, messages);
    const shaped = await startLine(server.port, home);
    try {
      await drainImap(server.port);
      const runs = await byTurns(bench.runs, {
        drain: () => counting(shaped, () => drainImap(shaped.port)),
        scan: () => counting(shaped, () => firstScan(bench, janeAt(shaped.port))),
      });
      const drained = secondsOf('bare socket over it', runs.drain);
      tell(timesAsLong({ work, ours: secondsOf('scan', runs.scan), peakMegabytes: peakOf(runs.scan) }, drained, 1.2));
      const moved = { name: 'bytes', unit: 'MB', values: runs.scan.map(({ bytes }) => bytes / 1e6) } as const;
      const asked = { name: 'bare socket', unit: 'MB', values: runs.drain.map(({ bytes }) => bytes / 1e6) } as const;
      tell(timesAsLong({ work: 'bytes that came down for it', ours: moved }, asked, null));
      const lineItself = runs.drain.map(({ bytes }) => ({ seconds: secondsOfLine(bytes, roundTrips, home) }));
      tell(
        timesAsLong(
          { work: 'proof of the line: a bare socket takes what was computed', ours: drained },
          secondsOf('computed', lineItself),
          1.05,
        ),
      );
    } finally {
      shaped.close();
      await server.remove();
    }
  },
};

async function counting<Result>(shaped: ShapedLine, work: () => Promise<Result>): Promise<Result & { readonly bytes: number }> {
  const before = await shaped.bytesDown();
  const result = await work();
  return { ...result, bytes: (await shaped.bytesDown()) - before };
}
