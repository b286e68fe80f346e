import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPlace } from './harness/places.ts';
import { reportOf, runCli } from './harness/run-cli.ts';
import { books, garden, hostileSubject, mailboxSize, shop, writeMailbox, writeTags } from './harness/write-mailbox.ts';

const place = newPlace();
const me = ['--me', 'Jane Doe <jane@mailhost.example>'];
let mailbox = '';
let tags = '';

const fingerprint = (path: string): string =>
  `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${statSync(path).mtimeMs}`;

beforeAll(() => {
  mailbox = writeMailbox(place.home);
  tags = writeTags(place.home);
});
afterAll(place.remove);

describe('tattletag scan', () => {
  test('finds whose mark went to whom, with a header line as proof, and exits 0', async () => {
    const run = await runCli(place, ['scan', mailbox, '--tags', tags, ...me, '--format', 'json', '--quiet']);
    expect(run.code, run.err).toBe(0);
    const report = reportOf(run);
    expect(report.schema).toBe('tattletag.report/1');
    expect(report.scanned.messages).toBe(mailboxSize());
    const pairs = report.leaks.map((leak) => `${leak.tag} ${leak.holder.domain} → ${leak.receiver.domain}`).sort();
    expect(pairs).toEqual([
      `${shop.tag} ${shop.holder} → ${shop.receiver}`,
      `${garden.tag} ${garden.holder} → ${garden.receiver}`,
    ]);
    for (const leak of report.leaks) expect(leak.evidence.some((item) => item.supports && item.header.includes(':'))).toBe(true);
  });

  test('proposes the same marks from the mail alone', async () => {
    const report = reportOf(await runCli(place, ['scan', mailbox, '--format', 'json', '--quiet']));
    const proposed = report.tags.filter((tag) => tag.origin === 'proposed').map((tag) => tag.tag);
    expect(proposed).toEqual(expect.arrayContaining([shop.tag, garden.tag, books.tag]));
    expect(report.leaks.map((leak) => leak.receiver.domain).sort()).toEqual([shop.receiver, garden.receiver].sort());
  });

  test('leaves the scanned file bit for bit as it was, its time included', async () => {
    const before = fingerprint(mailbox);
    expect((await runCli(place, ['scan', mailbox, '--format', 'json'])).code).toBe(0);
    expect(fingerprint(mailbox)).toBe(before);
  });

  test.each(['table', 'csv', 'html', 'json'])('neutralises hostile mail in %s', async (format) => {
    const { out, code } = await runCli(place, ['scan', mailbox, '--tags', tags, ...me, '--format', format]);
    expect(code).toBe(0);
    expect(out).toContain('pill-palace');
    expect(out).not.toContain('\u001b[31m');
    expect(out).not.toContain('\u202e');
    if (format === 'html') expect(out).not.toContain('<img');
  });

  test('writes its report where --out says, and nothing to standard output then', async () => {
    const out = join(place.home, 'report.json');
    const run = await runCli(place, ['scan', mailbox, '--format', 'json', '--out', out, '--quiet']);
    expect(run.code).toBe(0);
    expect(run.out).toBe('');
    expect(readFileSync(out, 'utf8')).toContain('tattletag.report/1');
  });

  test('wrong usage ends with 1, and a source that cannot be read with 2 and a sentence', async () => {
    expect((await runCli(place, ['scan', mailbox, '--format', 'papyrus'])).code).toBe(1);
    expect((await runCli(place, ['scan'])).code).toBe(1);
    const missing = await runCli(place, ['scan', join(place.home, 'nowhere.mbox'), '--format', 'json']);
    expect(missing.code).toBe(2);
    expect(missing.err.trim().length).toBeGreaterThan(20);
  });

  test('reports what it could read beside what it could not', async () => {
    const binary = join(place.home, 'picture.bin');
    writeFileSync(binary, Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)));
    const run = await runCli(place, ['scan', mailbox, binary, '--format', 'json']);
    expect(run.code).toBe(2);
    expect(reportOf(run).leaks).toHaveLength(2);
  });

  test('opens no connection to anything', async () => {
    const connections = join(place.home, 'connections.txt');
    writeFileSync(connections, '');
    const recorder = new URL('harness/record-connections.cjs', import.meta.url).pathname;
    const run = await runCli(place, ['scan', mailbox, '--tags', tags, '--format', 'json'], {
      NODE_OPTIONS: `--require=${recorder}`,
      TATTLETAG_TEST_CONNECTIONS: connections,
    });
    expect(run.code).toBe(0);
    expect(readFileSync(connections, 'utf8')).toBe('');
  });
});

describe('a ledger on the command line', () => {
  const passphrase = { TATTLETAG_PASSPHRASE: 'a long walk in the rain' };
  const scan = (ledger: string): string[] => [
    'scan',
    mailbox,
    '--tags',
    tags,
    ...me,
    '--ledger',
    ledger,
    '--format',
    'json',
    '--quiet',
  ];

  test('a second scan reads nothing anew and reports the same leaks', async () => {
    const ledger = join(place.data, 'twice.ledger');
    const first = await runCli(place, scan(ledger), passphrase);
    expect(first.code, first.err).toBe(0);
    const second = await runCli(place, scan(ledger), passphrase);
    expect(reportOf(second).leaks).toEqual(reportOf(first).leaks);
  });

  test('a wrong passphrase is refused with a sentence, and the ledger stays', async () => {
    const ledger = join(place.data, 'locked.ledger');
    expect((await runCli(place, scan(ledger), passphrase)).code).toBe(0);
    const before = fingerprint(ledger);
    const refused = await runCli(place, scan(ledger), { TATTLETAG_PASSPHRASE: 'something else' });
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/passphrase/i);
    expect(fingerprint(ledger)).toBe(before);
  });

  test('nothing of the mail can be read in the ledger file', async () => {
    mkdirSync(place.data, { recursive: true });
    const ledger = join(place.data, 'sealed.ledger');
    expect((await runCli(place, scan(ledger), passphrase)).code).toBe(0);
    const bytes = readFileSync(ledger).toString('latin1');
    for (const word of ['acme-shop', 'jane+', 'SQLite format', 'pill-palace']) expect(bytes.includes(word)).toBe(false);
  });
});

describe('decisions on the command line', () => {
  const passphrase = { TATTLETAG_PASSPHRASE: 'a long walk in the rain' };
  const ledger = join(place.data, 'decided.ledger');
  const run = (...args: string[]) => runCli(place, [...args, '--ledger', ledger], passphrase);
  const leaks = async () => reportOf(await run('export', '--format', 'json')).leaks.map(({ tag }) => tag);

  beforeAll(async () => {
    mkdirSync(place.data, { recursive: true });
    expect((await run('scan', mailbox, '--tags', tags, ...me, '--quiet')).code).toBe(0);
  });

  test('a mark that was never given is no leak, until that is taken back', async () => {
    const made = await run('decisions', 'make', 'not-mine', shop.tag);
    expect(made.code, made.err).toBe(0);
    expect(made.err).toContain('1 gone');
    expect(await leaks()).toEqual([garden.tag]);
    const list = await run('decisions');
    expect(list.out).toContain(`${shop.tag} was never yours`);
    const number = /^(\d+)/m.exec(list.out)?.[1] ?? '';
    const undone = await run('decisions', 'undo', number);
    expect(undone.err).toContain('1 new');
    expect(await leaks()).toHaveLength(2);
  });

  test('a new name counts from its day on', async () => {
    const made = await run('decisions', 'make', 'became', shop.holder, shop.receiver, '--since', '2025-05-10');
    expect(made.code, made.err).toBe(0);
    const report = reportOf(await run('export', '--format', 'json'));
    // Of three messages of the stranger's, only the one from before that day still counts.
    expect(report.leaks.find(({ tag }) => tag === shop.tag)?.messages).toBe(1);
    expect((await run('decisions', 'undo', /number (\d+)/.exec(made.err)?.[1] ?? '')).code).toBe(0);
    expect(await leaks()).toHaveLength(2);
  });

  test('what cannot be read, or names nothing in the ledger, decides nothing', async () => {
    for (const words of [
      ['expected', 'nobody@mailhost.example', 'shop.example'],
      ['public-since', shop.tag],
      ['sold', shop.tag],
      ['admitted', 'no such leak'],
      ['same-company', shop.holder],
    ]) {
      const refused = await run('decisions', 'make', ...words);
      expect(refused.code, words.join(' ')).toBe(1);
      expect(refused.err).toContain('Nothing was changed.');
    }
    expect((await run('decisions', 'undo', '4711')).code).toBe(1);
    expect((await run('decisions', 'list')).out.trim().split('\n')).toHaveLength(1);
  });
});

test('the hostile subject of these tests is hostile', () => {
  expect(hostileSubject).toMatch(/<img.*\u202e.*\u001b/);
});
