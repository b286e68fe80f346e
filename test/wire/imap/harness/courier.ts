import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real Courier-IMAP behind a door of ours: we check the password, Courier answers everything after it. */
export type Courier = {
  readonly port: number;
  /** Where a folder of the account lies (Maildir++: the empty name is INBOX). */
  readonly maildir: (name?: string) => string;
  /** Has Courier number a folder for good, as a mail program does when it first opens it: under EXAMINE it writes nothing down. */
  readonly number: (folder?: string) => void;
  /** Every line that clients sent. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
};

const unpacked = new URL('../../../../.cache/courier', import.meta.url).pathname;
const program = join(unpacked, 'usr/bin/imapd');

/** Why no Courier can be started here; empty when one can. */
export function whyNoCourier(): string {
  if (!existsSync(program)) return 'Courier is not unpacked: run test/wire/imap/harness/unpack-courier.sh .cache/courier';
  const run = spawnSync('ldd', [program], {
    env: { PATH: process.env.PATH ?? '', LD_LIBRARY_PATH: libraries() },
    encoding: 'utf8',
  });
  return run.stdout.includes('not found') ? 'Courier misses a library of the system' : '';
}

/** Debian keeps libraries of its packages in these places. */
function libraries(): string {
  const lib = join(unpacked, 'usr/lib');
  return existsSync(lib) ? [lib, ...readdirSync(lib).map((name) => join(lib, name))].join(':') : '';
}

/** Starts one for user `jane` with password `secret word`. */
export function startCourier(): Promise<Courier> {
  const home = mkdtempSync(join(tmpdir(), 'tattletag-courier-'));
  const maildir = (name = ''): string => join(home, 'Maildir', name === '' ? '' : `.${name}`);
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(maildir(), part), { recursive: true });
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.write('* OK ready\r\n');
    const door = (bytes: Buffer): void => {
      const line = bytes.toString('latin1').trim();
      heard.push(line);
      const [tag = '', command = ''] = line.split(' ');
      if (/LOGIN "?jane"? "secret word"$/.test(line)) {
        socket.off('data', door);
        letIn(socket, tag, home, heard);
        return;
      }
      const answers = command === 'LOGIN' ? `${tag} NO LOGIN failed.` : `* CAPABILITY IMAP4rev1\r\n${tag} OK done`;
      socket.write(`${answers}\r\n`);
    };
    socket.on('data', door);
  });
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({
        port: (server.address() as AddressInfo).port,
        maildir,
        number: (folder = '') => {
          const name = folder === '' ? 'INBOX' : `INBOX.${folder}`;
          spawnSync(program, ['Maildir'], { cwd: home, env: environment(home), input: `1 SELECT "${name}"\r\n2 LOGOUT\r\n` });
        },
        heard,
        close: () => {
          for (const socket of sockets) socket.destroy();
          rmSync(home, { recursive: true, force: true });
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

function environment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: '/usr/bin:/bin',
    LD_LIBRARY_PATH: libraries(),
    HOME: home,
    AUTHENTICATED: 'jane',
    MAILDIR: 'Maildir',
    IMAP_CAPABILITY: 'IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT SORT QUOTA IDLE',
    IMAP_ENHANCEDIDLE: '0',
    IMAP_USELOCKS: '0',
  };
}

/** Hands the line to Courier; its own greeting becomes our answer to the sign-in. */
function letIn(socket: Socket, tag: string, home: string, heard: string[]): void {
  const child: ChildProcess = spawn(program, ['Maildir'], {
    cwd: home,
    env: environment(home),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  socket.on('close', () => child.kill());
  child.on('exit', () => socket.end());
  child.stdin?.on('error', () => undefined);
  socket.on('data', (bytes) => {
    heard.push(...bytes.toString('latin1').split('\r\n').filter(Boolean));
    child.stdin?.write(bytes);
  });
  let greeting = '';
  const greet = (bytes: Buffer): void => {
    greeting += bytes.toString('latin1');
    const end = greeting.indexOf('* PREAUTH');
    const line = end < 0 ? -1 : greeting.indexOf('\r\n', end);
    if (line < 0) return;
    child.stdout?.off('data', greet);
    socket.write(`${tag} OK LOGIN Ok.\r\n${greeting.slice(line + 2)}`, 'latin1');
    child.stdout?.on('data', (more) => socket.write(more));
  };
  child.stdout?.on('data', greet);
}
