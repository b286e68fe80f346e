import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMessageFacts } from '../../main/mail/read-message-facts.ts';
import { createImapSource } from '../../main/sources/imap/imap-source.ts';
import type { RawMessage } from '../../main/sources/source.ts';
import { startDovecot, whyNoDovecot } from '../wire/imap/harness/dovecot.ts';
import { fillMaildir } from '../wire/imap/harness/fill-maildir.ts';
import { accountAt } from '../wire/imap/harness/read-account.ts';
import { corpusMessage } from './corpus-message.ts';
import { measure, median } from './measure.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** Measures a first scan and a re-scan of an account on a real Dovecot against a bare socket that drains the same headers, by turns. */
export async function runImapBench(program: string, given: readonly string[]): Promise<void> {
  const why = whyNoDovecot();
  if (why !== '') throw new Error(why);
  const [messages = 50_000, runs = 3] = given.map(Number);
  const server = await startDovecot({ settings: 'rawlog_dir =\nprotocol imap {\n  rawlog_dir =\n}' });
  try {
    const size = { messages, meanBytes: 6000 };
    const random = seededNumbers(5);
    const make = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, n) => corpusMessage(n, size, random)).map((text) => text.slice(text.indexOf('\n') + 1));
    fillMaildir(server, '', make(messages));
    await drain(server.port);
    const [drains, scans, again]: [number[], number[], number[]] = [[], [], []];
    const reads: { readonly first: number; readonly again: number }[] = [];
    let peak = 0;
    for (let run = 0; run < runs; run += 1) {
      const ledger = join(tmpdir(), `imap-bench-${process.pid}`);
      drains.push(await drain(server.port));
      reads.push(await readOnly(server.port));
      const first = await scan(program, server.port, ledger);
      scans.push(first.seconds);
      peak = Math.max(peak, first.peakMegabytes ?? 0);
      fillMaildir(server, '', make(100));
      again.push((await scan(program, server.port, ledger)).seconds);
      for (const end of ['', '-wal', '-shm', '.key.json']) rmSync(ledger + end, { force: true });
      process.stderr.write(
        `bench: run ${run + 1} of ${runs}: drain ${drains[run]?.toFixed(2)} s, scan ${scans[run]?.toFixed(2)} s\n`,
      );
    }
    const rows: readonly (readonly [string, string])[] = [
      ['messages', String(messages)],
      ['bare socket, median s', median(drains).toFixed(2)],
      ['headers read into facts, median s', median(reads.map((read) => read.first)).toFixed(2)],
      ['ratio (target: at most 3)', (median(reads.map((read) => read.first)) / median(drains)).toFixed(2)],
      ['nothing new, median s (target: at most 1)', median(reads.map((read) => read.again)).toFixed(2)],
      ['whole first scan with ledger and verdicts, median s', median(scans).toFixed(2)],
      ['re-scan with 100 new, judged again, median s', median(again).toFixed(2)],
      ['peak memory MB', peak.toFixed(0)],
    ];
    for (const [name, value] of rows) process.stdout.write(`${name.padEnd(54)} ${value}\n`);
  } finally {
    await server.remove();
  }
}

async function scan(program: string, port: number, ledger: string) {
  const env = { ...process.env, TATTLETAG_PASSPHRASE: 'four invented bench words', TATTLETAG_PASSWORD: 'secret word' };
  const given = [
    program,
    'scan',
    `imap://jane@127.0.0.1:${port}/?unencrypted`,
    '--ledger',
    ledger,
    '--format',
    'json',
    '--quiet',
  ];
  const measured = await measure(process.execPath, given, env);
  if (measured.status !== 0) throw new Error(`the scan ended with ${measured.status}`);
  return measured;
}

/** Seconds for reading every message into facts, and for finding that nothing is new; storing and judging left out. */
async function readOnly(port: number): Promise<{ readonly first: number; readonly again: number }> {
  const source = createImapSource(accountAt(port));
  const reader = {
    bodyBytes: 0,
    signal: new AbortController().signal,
    onMessage: (message: RawMessage) => void readMessageFacts(message, { names: [] }),
    onCheckpoint: async () => true,
  };
  const started = performance.now();
  const { cursor } = await source.read(null, reader);
  const read = performance.now();
  await source.read(cursor, reader);
  return { first: (read - started) / 1000, again: (performance.now() - read) / 1000 };
}

/** Seconds that a socket needs to sign in and swallow every header block. */
function drain(port: number): Promise<number> {
  const steps = ['a LOGIN jane "secret word"', 'b EXAMINE INBOX', 'c UID FETCH 1:* BODY.PEEK[HEADER]'];
  return new Promise((settle, reject) => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1');
    let step = 0;
    let tail = '';
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      tail = (tail + bytes.toString('latin1', Math.max(0, bytes.length - 2000))).slice(-2000);
      const waited = step === 0 ? /^\* OK/m : new RegExp(`^${'abc'[step - 1]} OK`, 'm');
      if (!waited.test(tail)) return;
      const next = steps[step];
      tail = '';
      step += 1;
      if (next !== undefined) return void socket.write(`${next}\r\n`);
      socket.destroy();
      settle((performance.now() - started) / 1000);
    });
  });
}
