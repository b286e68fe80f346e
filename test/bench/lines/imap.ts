import { readMessageFacts } from '../../../main/mail/read-message-facts.ts';
import { createImapSource } from '../../../main/sources/imap/imap-source.ts';
import type { RawMessage } from '../../../main/sources/source.ts';
import { whyNoDovecot } from '../../wire/imap/harness/dovecot.ts';
import { accountAt } from '../../wire/imap/harness/read-account.ts';
import type { Group } from '../bench-context.ts';
import { dovecotWith, janeAt } from '../bench-dovecot.ts';
import { drainImap } from '../drain-imap.ts';
import { byTurns } from '../measure.ts';
import { skipped, timesAsLong } from '../row.ts';
import { firstScan } from '../run-cli.ts';
import { peakOf, secondsOf } from '../side-of.ts';

/** A first scan of an account on a real Dovecot against a bare socket that swallows the same headers. */
export const imap: Group = {
  name: 'imap',
  about: 'an account on Dovecot into an encrypted ledger, against a bare socket that drains the same headers',
  measure: async (bench, tell) => {
    const messages = Math.ceil(bench.corpora.size.messages / 2);
    const work = `IMAP, ${messages.toLocaleString('en')} on Dovecot, to encrypted ledger with verdicts`;
    const why = whyNoDovecot();
    if (why !== '') return tell(skipped(work, why));
    const server = await dovecotWith(bench, messages);
    try {
      // The first one makes Dovecot's index.
      await drainImap(server.port);
      const runs = await byTurns(bench.runs, {
        drain: () => drainImap(server.port),
        scan: () => firstScan(bench, janeAt(server.port)),
        read: () => readOnly(server.port),
      });
      const beside = secondsOf('bare socket', runs.drain);
      tell(timesAsLong({ work, ours: secondsOf('scan', runs.scan), peakMegabytes: peakOf(runs.scan) }, beside, 3));
      tell(timesAsLong({ work: 'the same, only read into facts', ours: secondsOf('read', runs.read) }, beside, null));
    } finally {
      await server.remove();
    }
  },
};

/** Seconds for reading every message into facts; storing and judging left out. */
async function readOnly(port: number): Promise<{ readonly seconds: number }> {
  const started = performance.now();
  await createImapSource(accountAt(port)).read(null, {
    bodyBytes: 0,
    staysOpen: false,
    signal: new AbortController().signal,
    onMessage: (message: RawMessage) => void readMessageFacts(message, { names: [] }),
    onCheckpoint: async () => true,
  });
  return { seconds: (performance.now() - started) / 1000 };
}
