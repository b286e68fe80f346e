import { appendFileSync, constants, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNoDovecot } from '../../wire/imap/harness/dovecot.ts';
import type { Bench, Group } from '../bench-context.ts';
import { indexedDovecotWith, janeAt, layDown } from '../bench-dovecot.ts';
import { corpusMessage } from '../corpus/company-mail.ts';
import { seededNumbers } from '../corpus/seeded-numbers.ts';
import { bareMessage, maildirName } from '../corpus/write-corpus.ts';
import { emptyLedger } from '../kept-ledger.ts';
import { byTurns } from '../measure.ts';
import { above, type Row, skipped } from '../row.ts';
import { removeLedger, runCli, scanInto } from '../run-cli.ts';
import { peakOf, secondsOf } from '../side-of.ts';

const fresh = 100;

/** A mailbox that messages arrive in. */
type Growing = { readonly source: string; readonly add: (inMbox: readonly string[]) => void; readonly remove: () => unknown };
type Kind = { readonly name: string; readonly most: number; readonly open: (bench: Bench) => Growing | Promise<Growing> };

const kinds: readonly Kind[] = [
  { name: 'mbox', most: 0.1, open: growingMbox },
  { name: 'Maildir', most: 0.35, open: growingMaildir },
  { name: 'IMAP', most: 0.5, open: growingAccount },
];

/** A scan of a mailbox in which a hundred messages arrived since the last one, above what starting the program takes. */
export const more: Group = {
  name: 'more',
  about: 'a hundred new messages in a mailbox that was read before: mbox, Maildir, IMAP',
  measure: async (bench, tell) => {
    for (const { name, most, open } of kinds) {
      const work = `${fresh} new among ${bench.corpora.size.messages.toLocaleString('en')}, ${name}`;
      const why = name === 'IMAP' ? whyNoDovecot() : '';
      if (why !== '') {
        tell(skipped(work, why));
        continue;
      }
      const growing = await open(bench);
      try {
        for (const row of await measureGrowth(bench, work, most, growing)) tell(row);
      } finally {
        await growing.remove();
      }
    }
  },
};

async function measureGrowth(bench: Bench, work: string, most: number, { source, add }: Growing): Promise<readonly Row[]> {
  // It opens by itself: what a passphrase takes on purpose (scrypt) is no part of reading mail, and in the app it is long open.
  const ledger = join(await emptyLedger(bench, 'key-file'), 'mine.ledger');
  const random = seededNumbers(bench.runs);
  let arrived = bench.corpora.size.messages;
  await scanInto(bench, source, ledger);
  const runs = await byTurns(bench.runs, {
    start: () => runCli(bench, ['--version']),
    nothing: () => scanInto(bench, source, ledger),
    grown: () => {
      const { size } = bench.corpora;
      // Each after the one before, as mail arrives: a hundred in one minute, run after run, would be a mailbox of late mail.
      add(Array.from({ length: fresh }, (_, nth) => corpusMessage(arrived + nth, size, random)));
      arrived += fresh;
      return scanInto(bench, source, ledger);
    },
  });
  removeLedger(ledger);
  const told = { ours: secondsOf('scan', runs.grown), peakMegabytes: peakOf(runs.grown) };
  return [
    above({ ...told, work: `${work}, above process start` }, secondsOf('--version', runs.start), most),
    above({ ...told, work: 'the same, above the same scan with nothing new' }, secondsOf('nothing new', runs.nothing), null),
  ];
}

function growingMbox(bench: Bench): Growing {
  const file = bench.freshPath('growing.mbox');
  copyFileSync(bench.corpora.mbox(), file, constants.COPYFILE_FICLONE);
  return {
    source: file,
    add: (messages) => appendFileSync(file, messages.join(''), 'latin1'),
    remove: () => rmSync(file),
  };
}

function growingMaildir(bench: Bench): Growing {
  const all = join(bench.corpora.maildir(), 'cur');
  const folder = bench.freshPath('growing');
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true });
  for (const name of readdirSync(all)) layDown(join(all, name), join(folder, 'cur', name));
  let count = bench.corpora.size.messages;
  const add = (messages: readonly string[]): void => {
    for (const message of messages) {
      count += 1;
      writeFileSync(join(folder, 'cur', maildirName(count)), bareMessage(message), 'latin1');
    }
  };
  return { source: folder, add, remove: () => rmSync(folder, { recursive: true }) };
}

async function growingAccount(bench: Bench): Promise<Growing> {
  const server = await indexedDovecotWith(bench, bench.corpora.size.messages);
  return {
    source: janeAt(server.port),
    add: (messages) => {
      for (const message of messages) server.save('jane', 'INBOX', bareMessage(message));
    },
    remove: () => server.remove(),
  };
}
