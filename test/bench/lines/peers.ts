import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Group } from '../bench-context.ts';
import { layDown } from '../bench-dovecot.ts';
import { byTurns } from '../measure.ts';
import { isHere, peerPrograms } from '../peer-programs.ts';
import { type Side, skipped, timesAsFast } from '../row.ts';
import { firstScan } from '../run-cli.ts';
import { peakOf } from '../side-of.ts';

/** A first scan of a Maildir into an encrypted ledger, per message, against other programs that go through the same mail. */
export const peers: Group = {
  name: 'peers',
  about: 'a Maildir into an encrypted ledger, per message, against mairix, mu, notmuch, mailparser, postal-mime and Python',
  measure: async (bench, tell) => {
    const all = bench.corpora.maildir();
    const { messages } = bench.corpora.size;
    const few = Math.ceil(messages / 10);
    const tenth = linkSome(bench, all, few);
    const { scan } = await byTurns(bench.runs, { scan: () => firstScan(bench, all) });
    const ours = perMessage(
      'scan',
      scan.map(({ seconds }) => seconds),
      messages,
    );
    for (const peer of peerPrograms) {
      const work = `times as fast as ${peer.name}, a message of the same Maildir`;
      if (!isHere(peer)) {
        tell(skipped(work, `${peer.ask[0]} is not installed`));
        continue;
      }
      // They take minutes, so once; notmuch and mu slow down as they go, so fewer messages are in their favour.
      const theirs = peer.reads === 'all' ? { folder: all, count: messages } : { folder: tenth, count: few };
      const side = perMessage(`of ${theirs.count.toLocaleString('en')}:`, [peer.read(bench, theirs.folder)], theirs.count);
      tell(timesAsFast({ work, ours, peakMegabytes: peakOf(scan) }, side, peer.least));
    }
  },
};

function perMessage(name: string, seconds: readonly number[], messages: number): Side {
  return { name, unit: 'µs', values: seconds.map((value) => (value / messages) * 1e6) };
}

function linkSome(bench: Bench, all: string, count: number): string {
  const folder = bench.freshPath('tenth');
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  const names = readdirSync(join(all, 'cur')).sort().slice(0, count);
  for (const name of names) layDown(join(all, 'cur', name), join(folder, 'cur', name));
  return folder;
}
