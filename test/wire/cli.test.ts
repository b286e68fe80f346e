import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const cli = join(root, 'dist/main/cli.cjs');
const why = existsSync(cli) ? '' : ' (skipped: dist/main/cli.cjs is not built; run npm run build)';

// Each test starts several processes, and a busy machine may take seconds for each.
vi.setConfig({ testTimeout: 180_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-test-'));
  for (const name of ['tmp', 'data']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = (extra: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env.PATH ?? '',
  TMPDIR: join(folder, 'tmp'),
  TATTLETAG_DATA: join(folder, 'data'),
  ...extra,
});

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function run(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Ended {
  const ended = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env: environment(extra), encoding: 'utf8' });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

function started(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    err += text;
  });
  return { child, ended: new Promise((settle) => child.on('close', (code) => settle({ code, out, err }))) };
}

const at = (name: string): string => join(folder, name);
const fingerprint = (path: string): string =>
  `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${statSync(path).mtimeMs}`;

const mark = 'jane+acme.k3f9x2@mailhaus.example';

function mail(from: string, day: number): string {
  const domain = from.split('@')[1];
  return [
    `From ${from} Mon Mar ${day} 08:00:00 2021`,
    `Received: from out.${domain} by mx.mailhaus.example; ${day} Mar 2021 08:00:00 +0000`,
    `Authentication-Results: mx.mailhaus.example; dmarc=pass header.from=${domain}; dkim=pass header.d=${domain}`,
    `Message-ID: <${day}.${from}>`,
    `Date: ${day} Mar 2021 08:00:00 +0000`,
    `From: ${from}`,
    `To: ${mark}`,
    'Subject: Hello',
    `List-Unsubscribe: <https://${domain}/out>`,
    '',
    'Hello there.',
    '',
  ].join('\n');
}

function writeMail(name = 'all.mbox'): string {
  writeFileSync(
    at(name),
    [mail('news@acme-shop.test', 2), mail('a@pill-palace.test', 12), mail('a@pill-palace.test', 25)].join('\n'),
  );
  return name;
}

function writeTags(text = `tag,kind,holder,domain,given_on,note\n${mark},alias,Acme,acme-shop.test,2021-03-01,\n`): string {
  writeFileSync(at('tags.csv'), text);
  return 'tags.csv';
}

describe.skipIf(why !== '')(`tattletag on the command line${why}`, () => {
  test('finds the leak, prints the report alone on standard output, and leaves nothing behind', () => {
    const before = [writeMail(), writeTags()].map((name) => fingerprint(at(name)));
    const { code, out, err } = run(['scan', 'all.mbox', '--tags', 'tags.csv', '--format', 'json']);
    expect(code, err).toBe(0);
    const report = JSON.parse(out);
    expect(report.scanned).toMatchObject({ messages: 3, duplicates: 0, malformed: 0 });
    expect(report.leaks).toMatchObject([
      {
        tag: mark,
        origin: 'registered',
        holder: { domain: 'acme-shop.test' },
        receiver: { domain: 'pill-palace.test' },
        messages: 2,
      },
    ]);
    expect(report.leaks[0].examples[0]).toMatchObject({ source: 'all.mbox', from: 'a@pill-palace.test' });
    expect(Object.keys(report.verdicts)).toHaveLength(9);
    expect(report.sightings).toBeUndefined();
    expect(readdirSync(at('tmp'))).toEqual([]);
    expect(readdirSync(at('data'))).toEqual([]);
    expect(['all.mbox', 'tags.csv'].map((name) => fingerprint(at(name)))).toEqual(before);
  });

  test('lists every sighting when asked', () => {
    writeMail();
    const { out } = run(['scan', 'all.mbox', '--tags', writeTags(), '--format', 'json', '--sightings', '--quiet']);
    expect(
      JSON.parse(out)
        .sightings.map((row: { verdict: string }) => row.verdict)
        .sort(),
    ).toEqual(['expected', 'passed-on', 'passed-on']);
  });

  test('counts the same file once, however often and by whatever name it is given', () => {
    writeMail();
    const { out } = run(['scan', 'all.mbox', './all.mbox', at('all.mbox'), '--format', 'json']);
    expect(JSON.parse(out).scanned).toMatchObject({ messages: 3, duplicates: 0 });
  });

  test('counts a copy in another file as a duplicate', () => {
    const { out } = run(['scan', writeMail(), writeMail('copy.mbox'), '--format', 'json']);
    expect(JSON.parse(out).scanned).toMatchObject({ messages: 6, duplicates: 3 });
  });

  test('leaves mail before --since out', () => {
    writeMail();
    const { out } = run(['scan', 'all.mbox', '--tags', writeTags(), '--since', '2021-03-20', '--format', 'json']);
    expect(JSON.parse(out).leaks).toMatchObject([{ messages: 1 }]);
  });

  test.each([
    ['no source', ['scan']],
    ['an unknown option', ['scan', 'all.mbox', '--hurry']],
    ['an unknown command', ['guess']],
    ['an unknown form', ['scan', 'all.mbox', '--format', 'papyrus']],
    ['a day that is none', ['scan', 'all.mbox', '--since', '2021-02-31']],
    ['a reference pack that is none', ['scan', 'all.mbox', '--reference', 'nowhere']],
    ['a list of marks that is not there', ['scan', 'all.mbox', '--tags', 'nowhere.csv']],
    ['a report over its own source', ['scan', 'all.mbox', '--out', 'all.mbox']],
    ['a ledger without a passphrase', ['scan', 'all.mbox', '--ledger', 'my.ledger']],
    ['a ledger that is not there', ['leaks', '--ledger', 'no.ledger']],
  ])('ends with 1 and a sentence, and nothing on standard output, for %s', (_, args) => {
    const before = fingerprint(at(writeMail()));
    const { code, out, err } = run(args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().length).toBeGreaterThan(20);
    expect(err).not.toMatch(/^\s+at /m);
    expect(fingerprint(at('all.mbox'))).toBe(before);
    expect(readdirSync(at('tmp'))).toEqual([]);
  });

  test('names the lines of a tags.csv that cannot be read', () => {
    writeMail();
    writeTags(`tag,kind,holder,domain,given_on,note\n${mark},alias,Acme,,31.02.2021,\n${mark},pigeon,Acme,,,\n`);
    const { code, err } = run(['scan', 'all.mbox', '--tags', 'tags.csv']);
    expect(code).toBe(1);
    expect(err).toMatch(/tags\.csv.*line 2.*line 3/s);
  });

  test('ends with 2 when a source cannot be read, and reports the others', () => {
    writeMail();
    writeFileSync(at('picture.png'), Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)));
    const { code, out, err } = run(['scan', 'picture.png', 'all.mbox', 'nowhere.mbox', '--format', 'json', '--quiet']);
    expect(code).toBe(2);
    expect(JSON.parse(out).scanned.messages).toBe(3);
    expect(err).toContain('picture.png');
    expect(err).toContain('nowhere.mbox');
  });

  test('keeps a ledger, and works on it without the mail', () => {
    const passphrase = { TATTLETAG_PASSPHRASE: 'a long walk in the rain' };
    writeMail();
    run(['scan', 'all.mbox', '--tags', writeTags(), '--ledger', 'my.ledger', '--quiet'], passphrase);
    rmSync(at('all.mbox'));
    const on = ['--ledger', 'my.ledger'];
    expect(run(['tags', ...on], passphrase).out).toContain(mark);
    const list = run(['leaks', ...on], passphrase);
    expect(list.out).toContain('pill-palace.test');
    const id = list.out.split('\n')[1]?.split('  ')[0] ?? '';
    expect(run(['leaks', 'show', id, ...on], passphrase).out).toMatch(/For:/);
    expect(run(['letter', id, ...on], passphrase).out).toContain(mark);
    expect(JSON.parse(run(['export', ...on, '--format', 'json'], passphrase).out).leaks).toHaveLength(1);
    expect(run(['letter', 'none', ...on], passphrase).code).toBe(1);
    expect(run(['leaks', ...on], { TATTLETAG_PASSPHRASE: 'a guess' }).code).toBe(1);
  });

  test('adds a mark to a kept ledger and judges again', () => {
    const passphrase = { TATTLETAG_PASSPHRASE: 'a long walk in the rain' };
    writeMail();
    run(['scan', 'all.mbox', '--ledger', 'my.ledger', '--quiet'], passphrase);
    const add = ['tags', 'add', mark, '--holder', 'Acme', '--domain', 'acme-shop.test', '--ledger', 'my.ledger'];
    expect(run(add, passphrase).code).toBe(0);
    const report = JSON.parse(run(['export', '--ledger', 'my.ledger', '--format', 'json'], passphrase).out);
    expect(report.leaks).toMatchObject([{ origin: 'registered', holder: { name: 'Acme' } }]);
  });

  test('tells the story of the sample', () => {
    const { code, out } = run(['sample']);
    expect(code).toBe(0);
    expect(out).toContain('reached strangers');
    expect(readdirSync(at('tmp'))).toEqual([]);
  });

  test.each([['json'], ['table']])('does not mind a reader that has seen enough of %s', async (format) => {
    writeMail();
    const { child, ended } = started(['sample', '--format', format]);
    child.stdout?.destroy();
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toBe('');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('stopped by %s reports what it could, ends with 3 and cleans up', async (signal) => {
    const many = Array.from({ length: 60_000 }, (_, index) => mail(`a${index}@pill-palace.test`, 1 + (index % 28))).join('\n');
    writeFileSync(at('many.mbox'), many);
    const { child, ended } = started(['scan', 'many.mbox', '--format', 'json']);
    while (readdirSync(at('tmp')).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill(signal);
    const { code, out, err } = await ended;
    expect(code, err).toBe(3);
    expect(JSON.parse(out).scanned.messages).toBeLessThan(60_000);
    expect(readdirSync(at('tmp'))).toEqual([]);
  });

  test('answers --version and --help with 0', () => {
    expect(run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('scan') });
    expect(run(['--help']).out).not.toContain('sample');
  });
});
