import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Certificates, makeCertificates } from './certificates.ts';
import { dovecotConfig } from './dovecot-config.ts';
import { freePort } from './free-port.ts';

/** A real Dovecot on loopback with its own config, mail and log; users `jane` and `jane1` to `jane99`, password `secret word`. */
export type Dovecot = {
  readonly folder: string;
  /** Plain, and STARTTLS. */
  readonly port: number;
  readonly tlsPort: number;
  readonly certificates: Certificates;
  /** Where a folder of a user lies (Maildir++: the empty name is INBOX). */
  readonly maildir: (user: string, name?: string) => string;
  /** Runs doveadm on this server. */
  readonly admin: (...given: readonly string[]) => string;
  readonly save: (user: string, folder: string, message: string) => void;
  /** What the server has logged, and every command line that clients sent. */
  readonly log: () => string;
  readonly commands: () => readonly string[];
  readonly forgetCommands: () => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and everyone it serves at once, as a power cut does; `stop` lets lines live on that are in use. */
  readonly crash: () => Promise<void>;
  /** Stops it and removes everything. */
  readonly remove: () => Promise<void>;
};

/** Why no Dovecot can be started here; empty when one can. */
export function whyNoDovecot(): string {
  if (!existsSync(program)) return 'dovecot-imapd is not installed';
  if (process.getuid?.() !== 0) return 'Dovecot is started as root here';
  return spawnSync('openssl', ['version']).status === 0 ? '' : 'openssl is not installed';
}

const program = '/usr/sbin/dovecot';
/** The system's own nobody; Dovecot refuses to touch mail as root. */
const nobody = 65534;

const names = ['jane', ...Array.from({ length: 99 }, (_, n) => `jane${n + 1}`)];

/** What a test may want otherwise. */
export type DovecotWishes = { readonly settings?: string; readonly users?: Readonly<Record<string, string>> };

/** Starts a Dovecot of one's own. */
export async function startDovecot(wishes: DovecotWishes = {}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'tattletag-dovecot-'));
  chmodSync(folder, 0o755);
  for (const name of ['run', 'state', 'mail', 'raw']) mkdirSync(join(folder, name));
  for (const name of ['mail', 'raw']) chownSync(join(folder, name), nobody, nobody);
  chmodSync(join(folder, 'raw'), 0o777);
  const certificates = makeCertificates(join(folder, 'certificates'));
  const users = { ...wishes.users, ...Object.fromEntries(names.map((name) => [name, 'secret word'])) };
  writeFileSync(
    join(folder, 'users'),
    Object.entries(users)
      .map(([name, word]) => `${name}:{PLAIN}${word}::::::\n`)
      .join(''),
  );
  const ports = { port: await freePort(), tlsPort: await freePort() };
  const config = join(folder, 'dovecot.conf');
  writeFileSync(config, dovecotConfig({ folder, ...ports, certificate: certificates.good, settings: wishes.settings ?? '' }));
  const pidFile = join(folder, 'run/master.pid');
  const start = async (): Promise<void> => {
    const run = spawnSync(program, ['-c', config], { stdio: 'ignore' });
    if (run.status !== 0) throw new Error(`dovecot ended with ${run.status}: ${readLog(folder)}`);
    await until(() => answers(ports.port), 'Dovecot does not answer');
  };
  const stop = async (): Promise<void> => {
    if (!existsSync(pidFile)) return;
    process.kill(Number(readFileSync(pidFile, 'utf8')));
    await until(async () => !existsSync(pidFile), 'Dovecot does not end');
  };
  const crash = async (): Promise<void> => {
    const master = Number(readFileSync(pidFile, 'utf8'));
    const served = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').split(' ').filter(Boolean);
    for (const id of [master, ...served.map(Number)]) process.kill(id, 'SIGKILL');
    await until(async () => !existsSync(`/proc/${master}`), 'Dovecot does not end');
    rmSync(pidFile, { force: true });
  };
  await start();
  return {
    folder,
    ...ports,
    certificates,
    maildir: (user, name = '') => join(folder, 'mail', user, name === '' ? '' : `.${name}`),
    admin: (...given) => doveadm(config, given, ''),
    save: (user, name, message) => void doveadm(config, ['save', '-u', user, '-m', name], message),
    log: () => readLog(folder),
    commands: () => rawCommands(join(folder, 'raw')),
    forgetCommands: () => {
      for (const name of readdirSync(join(folder, 'raw'))) rmSync(join(folder, 'raw', name));
    },
    stop,
    start,
    crash,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function doveadm(config: string, given: readonly string[], input: string): string {
  const run = spawnSync('/usr/bin/doveadm', ['-c', config, ...given], { encoding: 'utf8', input, maxBuffer: 256 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`doveadm ${given.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

function readLog(folder: string): string {
  const file = join(folder, 'dovecot.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Dovecot's rawlog: what each session sent after it signed in, one file a session; lines bear a time. */
function rawCommands(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.in'));
  return files.flatMap((name) => readFileSync(join(folder, name), 'latin1').split('\n')).filter((line) => line.trim() !== '');
}

function answers(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => settle(false));
    socket.on('data', () => {
      socket.destroy();
      settle(true);
    });
  });
}

async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(otherwise);
    await wait(25);
  }
}
