import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusMessage } from '../../bench/corpus/company-mail.ts';
import { seededNumbers } from '../../bench/corpus/seeded-numbers.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './harness/dovecot.ts';
import { fillMaildir } from './harness/fill-maildir.ts';

const cli = new URL('../../../dist/main/cli.cjs', import.meta.url).pathname;
const why = existsSync(cli) ? whyNoDovecot() : 'dist/main/cli.cjs is not built; run npm run build';
const count = 3000;
let server: Dovecot;
let folder = '';
let mbox = '';

type Ended = { readonly code: number | null; readonly report: Report; readonly err: string };
type Report = {
  readonly scanned: { readonly messages: number; readonly duplicates: number };
  readonly leaks: readonly unknown[];
  readonly tags: readonly unknown[];
};

function start(source: string, extra: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const given = [cli, 'scan', source, '--format', 'json', '--sightings', '--names', 'Jane Doe', ...extra];
  const child = spawn(process.execPath, given, {
    env: {
      PATH: process.env.PATH ?? '',
      TMPDIR: join(folder, 'tmp'),
      TATTLETAG_DATA: join(folder, 'data'),
      TATTLETAG_PASSWORD: 'secret word',
      TATTLETAG_PASSPHRASE: 'four invented test words',
      NODE_EXTRA_CA_CERTS: server.certificates.authorityFile,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const ended = new Promise<Ended>((settle) => {
    child.on('close', (code) => settle({ code, err, report: out === '' ? none : (JSON.parse(out) as Report) }));
  });
  return { child, ended };
}
const none: Report = { scanned: { messages: 0, duplicates: 0 }, leaks: [], tags: [] };
const run = (source: string, extra?: readonly string[], env?: Readonly<Record<string, string>>) =>
  start(source, extra, env).ended;
const account = (): string => `imaps://jane@localhost:${server.tlsPort}/`;
/** What was found, without the name of the source. */
const found = ({ leaks, tags }: Report): unknown =>
  JSON.parse(JSON.stringify({ leaks, tags }, (name, value) => (name === 'source' ? undefined : value)));

describe.skipIf(why !== '')(`tattletag scan imaps://…${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tattletag-scan-'));
    for (const name of ['tmp', 'data']) mkdirSync(join(folder, name));
    server = await startDovecot();
    const random = seededNumbers(11);
    const size = { messages: count, meanBytes: 4000 };
    const messages = Array.from({ length: count }, (_, n) => corpusMessage(n, size, random));
    mbox = join(folder, 'INBOX.mbox');
    writeFileSync(mbox, messages.join(''));
    fillMaildir(
      server,
      '',
      messages.map((text) => text.slice(text.indexOf('\n') + 1)),
    );
  }, 120_000);
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what the same mail as an mbox shows, and leaves no file behind', { timeout: 180_000 }, async () => {
    const file = await run(mbox);
    server.forgetCommands();
    const live = await run(account());
    // Nothing is kept, so no message is fetched as proof.
    expect(server.commands().join('\n')).not.toContain('BODY.PEEK[]');
    expect(live.err).toBe('');
    expect(live.code).toBe(0);
    expect(live.report.scanned.messages).toBe(count);
    expect(live.report.leaks.length).toBeGreaterThan(5);
    expect(found(live.report)).toEqual(found(file.report));
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('goes on in a kept ledger, and the same mail from a file counts once', { timeout: 180_000 }, async () => {
    const ledger = join(folder, 'kept.ledger');
    server.forgetCommands();
    const first = await run(account(), ['--ledger', ledger]);
    expect(server.commands().join('\n')).toContain('BODY.PEEK[]');
    // Read, and proof fetched, over one connection with the folder opened once.
    for (const verb of ['EXAMINE', 'LOGOUT'])
      expect(server.commands().filter((line) => line.includes(` ${verb}`))).toHaveLength(1);
    expect(first).toMatchObject({ code: 0, err: '' });
    const again = await run(account(), ['--ledger', ledger]);
    expect(again.report.scanned.messages).toBe(0);
    expect(found(again.report)).toEqual(found(first.report));
    const both = await run(mbox, ['--ledger', ledger]);
    expect(both.report.scanned).toMatchObject({ messages: count, duplicates: count });
    expect(both.report.leaks).toHaveLength(first.report.leaks.length);
  });

  it('killed at any moment comes to the same in the end', { timeout: 240_000 }, async () => {
    const undisturbed = await run(account());
    const ledger = join(folder, 'killed.ledger');
    for (let n = 0; n < 4; n += 1) {
      const { child, ended } = start(account(), ['--ledger', ledger]);
      await wait(700 + 500 * n + Math.random() * 500);
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
    }
    const after = await run(account(), ['--ledger', ledger]);
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(found(after.report)).toEqual(found(undisturbed.report));
  });

  it('writes the password nowhere: not in a file, not in what it says, and not into the process list', {
    timeout: 120_000,
  }, async () => {
    const word = 'secret word';
    const { child, ended } = start(account(), ['--ledger', join(folder, 'searched.ledger')]);
    await wait(300);
    const line = existsSync(`/proc/${child.pid}/cmdline`) ? readFileSync(`/proc/${child.pid}/cmdline`, 'latin1') : '';
    const { err, report } = await ended;
    expect(line + err + JSON.stringify(report)).not.toContain(word);
    for (const file of filesIn(folder)) expect(readFileSync(file).includes(word), file).toBe(false);
  });

  it('refuses a password in the address, and does not say it again', { timeout: 60_000 }, async () => {
    const { code, err } = await run(`imaps://jane:hunter22@localhost:${server.tlsPort}/`);
    expect(code).toBe(2);
    expect(err).toContain('The address holds a password');
    expect(err).not.toContain('hunter22');
  });

  it('without a password or a terminal to ask at says what to do', { timeout: 60_000 }, async () => {
    const { code, err } = await run(account(), [], { TATTLETAG_PASSWORD: '' });
    expect(code).toBe(2);
    expect(err).toContain('TATTLETAG_PASSWORD');
  });

  it('one account that cannot be read does not keep the others from being read', { timeout: 120_000 }, async () => {
    const { code, err, report } = await run(mbox, [`imaps://nobody@localhost:${server.tlsPort}/`]);
    expect(code).toBe(2);
    expect(err).toContain('did not accept the name or the password');
    expect(report.scanned.messages).toBe(count);
  });
});

function filesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}
