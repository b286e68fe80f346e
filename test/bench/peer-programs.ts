import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bench } from './bench-context.ts';

/** Another program that goes through a Maildir. */
export type Peer = {
  readonly name: string;
  /** How many times as fast ours shall be; null: only told. */
  readonly least: number | null;
  /** Reads all of it: the whole mailbox, or the tenth of it where a message takes long. */
  readonly reads: 'all' | 'a tenth';
  /** Asks whether it is here; empty: it comes with the house. */
  readonly ask: readonly string[];
  /** Seconds for one first reading of a Maildir. */
  readonly read: (bench: Bench, maildir: string) => number;
};

/** Indexers of Debian, and parsers of Python and the registry. */
export const peerPrograms: readonly Peer[] = [
  { name: 'mairix', least: 6, reads: 'all', ask: ['mairix', '--version'], read: readWithMairix },
  { name: 'mu index', least: 60, reads: 'a tenth', ask: ['mu', '--version'], read: readWithMu },
  { name: 'notmuch new', least: 200, reads: 'a tenth', ask: ['notmuch', '--version'], read: readWithNotmuch },
  { name: 'mailparser simpleParser', least: 50, reads: 'a tenth', ask: [], read: parser('mailparser') },
  { name: 'postal-mime', least: null, reads: 'a tenth', ask: [], read: parser('postal-mime') },
  { name: 'python mailbox', least: null, reads: 'a tenth', ask: ['python3', '--version'], read: readWithPython },
];

/** Whether a program can be started here. */
export function isHere(peer: Peer): boolean {
  const [program, ...given] = peer.ask;
  return program === undefined || spawnSync(program, given, { stdio: 'ignore' }).error === undefined;
}

function readWithMairix(bench: Bench, maildir: string): number {
  const rules = bench.freshPath('mairixrc');
  const lines = [
    `base=${dirname(maildir)}`,
    `maildir=${maildir.slice(dirname(maildir).length + 1)}`,
    `database=${rules}.database`,
    `mfolder=${rules}.found`,
  ];
  writeFileSync(rules, `${lines.join('\n')}\n`);
  return run('mairix', ['-f', rules]);
}

function readWithMu(bench: Bench, maildir: string): number {
  const home = bench.freshPath('mu');
  run('mu', ['init', `--muhome=${home}`, `--maildir=${maildir}`]);
  return run('mu', ['index', `--muhome=${home}`, '--quiet']);
}

function readWithNotmuch(bench: Bench, maildir: string): number {
  const home = bench.freshPath('notmuch');
  mkdirSync(home);
  const config = join(home, 'config');
  writeFileSync(
    config,
    `[database]\npath=${home}\nmail_root=${maildir}\nhook_dir=${home}\n[new]\ntags=new\n[user]\nname=Jane Doe\n`,
  );
  return run('notmuch', ['new', '--quiet', '--no-hooks'], { NOTMUCH_CONFIG: config });
}

const inPython =
  'import mailbox, sys\nfor message in mailbox.Maildir(sys.argv[1], create=False):\n  [message[name] for name in ("From", "To", "Date", "Message-ID")]';

function readWithPython(_bench: Bench, maildir: string): number {
  return run('python3', ['-c', inPython, maildir]);
}

function parser(library: string): Peer['read'] {
  const program = new URL('./parse-messages.mjs', import.meta.url).pathname;
  return (_bench, maildir) => Number(outputOf(process.execPath, [program, library, join(maildir, 'cur')]));
}

/** Seconds that a program takes. */
function run(program: string, given: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const started = performance.now();
  outputOf(program, given, env);
  return (performance.now() - started) / 1000;
}

function outputOf(program: string, given: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const ended = spawnSync(program, given, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64_000_000 });
  if (ended.status !== 0) throw new Error(`${program} ended with ${ended.status}: ${ended.stderr.slice(-1000)}`);
  return ended.stdout;
}
