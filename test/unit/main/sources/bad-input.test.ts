import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSource } from '../../../../main/sources/open-source.ts';
import { MAX_HEADER_BYTES } from '../../../../main/sources/shape/header-block.ts';
import { mbox, message, numberedMbox, open, read, readAll, subjects, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function codes(end: { readonly notes: readonly { readonly code: string }[] }): readonly string[] {
  return end.notes.map(({ code }) => code);
}

test.each([
  ['a text', 'Dear diary,\nFrom now on: no more sugar.\n', 'not-mail'],
  ['a text with lines like headers', 'source: somewhere\nlicence: free\nnote: tests\nfiles: 4\n', 'not-mail'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', 'not-mail'],
  ['binary noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'not-mail'],
  ['NUL bytes', Buffer.alloc(100_000), 'not-mail'],
  ['an mbox without From lines', `Hello\n\n${'x\n'.repeat(100)}`, 'not-mail'],
  ['a zip archive', 'PK\x03\x04rest', 'not-mail'],
  ['an empty file', '', 'empty'],
  ['blanks', '\n\n  \r\n', 'empty'],
  ['gzip magic and nothing behind it', Buffer.from([0x1f, 0x8b, 8, 0]), 'damaged-gzip'],
])('%s is refused with a sentence', (name, content, code) => {
  const opened = openSource(write(folder.at('refused', `${name}.mbox`), content));
  expect(opened.ok ? 'opened' : opened.problem.code).toBe(code);
  if (!opened.ok) expect([opened.problem.message, opened.problem.hint].every((text) => /^[A-Z].*\.$/.test(text))).toBe(true);
});

test('a zip archive gets a word of advice', () => {
  const opened = openSource(folder.at('refused', 'a zip archive.mbox'));
  expect(opened.ok ? '' : opened.problem.message).toContain('unpack it');
});

test.each([
  ['a path that is not there', () => folder.at('nowhere'), 'not-found'],
  ['an empty folder', () => fs.mkdirSync(folder.at('empty', 'inner'), { recursive: true }) ?? folder.at('empty'), 'empty'],
  ['a folder without mail', () => path.dirname(write(folder.at('texts', 'a.txt'), 'Hello\n')), 'not-mail'],
  ['a link to itself', () => linkToItself(folder.at('self')), 'symlink-loop'],
  ['a device', () => '/dev/zero', 'not-a-file'],
])('%s is refused', (_, make, code) => {
  const opened = openSource(make());
  expect(opened.ok ? 'opened' : opened.problem.code).toBe(code);
});

test('a named pipe is refused at once, alone and in a folder, and nobody waits for its other end', () => {
  fs.mkdirSync(folder.at('pipes', 'cur'), { recursive: true });
  for (const name of ['pipe.mbox', 'cur/1.host:2,S']) execFileSync('mkfifo', [folder.at('pipes', name)]);
  write(folder.at('pipes', 'cur', '2.host:2,S'), message(2));
  const opened = openSource(folder.at('pipes', 'pipe.mbox'));
  expect(opened.ok ? 'opened' : opened.problem.code).toBe('not-a-file');
  const { seen, end } = readAll(folder.at('pipes'));
  expect([subjects(seen), codes(end)]).toEqual([['Number 2'], ['not-a-file']]);
});

test('a header of 10 MB is cut, told, and the messages after it are read', () => {
  const huge = `Subject: Huge\nX-Filler: ${'a'.repeat(10 * 1024 * 1024)}\n\nBody\n`;
  const { seen, end } = readAll(write(folder.at('huge.mbox'), mbox([message(0), huge, message(2)])), 10);
  expect(seen.map(({ subject, malformed }) => [subject, malformed])).toEqual([
    ['Number 0', false],
    ['Huge', true],
    ['Number 2', false],
  ]);
  expect(seen[1]?.header.length).toBeLessThanOrEqual(MAX_HEADER_BYTES);
  expect(codes(end)).toEqual(['too-large-header']);
  const alone = readAll(write(folder.at('huge.eml'), huge), 10);
  expect([alone.seen.map(({ malformed }) => malformed), codes(alone.end)]).toEqual([[true], ['too-large-header']]);
});

test('a header of 100,000 lines is cut, told, and the messages after it are read', () => {
  const many = `Subject: Many\n${'X: y\n'.repeat(100_000)}\nBody\n`;
  const { seen, end } = readAll(write(folder.at('many.mbox'), mbox([many, message(1)])));
  expect(seen.map(({ subject, malformed }) => [subject, malformed])).toEqual([
    ['Many', true],
    ['Number 1', false],
  ]);
  expect(codes(end)).toEqual(['too-large-header']);
  expect(readAll(write(folder.at('many.eml'), many)).seen.map(({ malformed }) => malformed)).toEqual([true]);
});

test('NUL bytes in a header make a message malformed; in a body they do not matter', () => {
  const file = write(folder.at('nul.mbox'), mbox([message(0).replace('Shop', 'Sh\0p'), message(1, 'a\0b\n'), message(2)]));
  expect(readAll(file).seen.map(({ malformed }) => malformed)).toEqual([true, false, false]);
});

test('an mbox that ends within a header is told, and all of it is read', () => {
  const { seen, end } = readAll(write(folder.at('cut.mbox'), numberedMbox(3).slice(0, -25)));
  expect([subjects(seen), codes(end)]).toEqual([['Number 0', 'Number 1', 'Number 2'], ['truncated']]);
});

test('an mbox that is cut while it is read keeps what was read and says so', () => {
  const file = write(folder.at('shrinking.mbox'), numberedMbox(40_000));
  let count = 0;
  const end = open(file).read(null, {
    bodyBytes: 0,
    onMessage: () => {
      if (count++ === 10) fs.truncateSync(file, 1000);
    },
    onCheckpoint: () => true,
  });
  expect(count).toBeGreaterThan(1000);
  expect([end.kind, codes(end)]).toEqual(['done', ['changed-while-reading']]);
});

test('an mbox that grows while it is read is read to the size it had, and the rest the next time', () => {
  const file = write(folder.at('growing.mbox'), numberedMbox(3));
  const source = open(file);
  let count = 0;
  const end = source.read(null, {
    bodyBytes: 0,
    onMessage: () => {
      if (count++ === 0) fs.appendFileSync(file, mbox([message(3)]));
    },
    onCheckpoint: () => true,
  });
  expect([count, end.kind, codes(end)]).toEqual([3, 'done', []]);
  expect(subjects(read(source, { cursor: end.cursor }).seen)).toEqual(['Number 3']);
});

test('messages that vanish while a Maildir is read are told; the others are read', () => {
  const file = (i: number) => folder.at('vanishing', 'cur', `${i}.host:2,S`);
  for (let i = 0; i < 5; i++) write(file(i), message(i));
  let count = 0;
  const end = open(folder.at('vanishing')).read(null, {
    bodyBytes: 0,
    onMessage: () => {
      if (count++ === 0) fs.rmSync(file(3));
    },
    onCheckpoint: () => true,
  });
  expect([count, end.kind, codes(end)]).toEqual([4, 'done', ['not-found']]);
});

test('links that lead in a circle are told, other links are followed, and no folder is read twice', () => {
  const at = (...parts: string[]) => folder.at('circle', ...parts);
  write(at('cur', '1.host:2,S'), message(1));
  write(at('.Sent', 'cur', '2.host:2,S'), message(2));
  write(folder.at('elsewhere', 'cur', '3.host:2,S'), message(3));
  fs.symlinkSync('..', at('.Sent', 'back'));
  fs.symlinkSync('.Sent', at('.Same'));
  fs.symlinkSync(folder.at('elsewhere'), at('.Linked'));
  fs.symlinkSync('..', at('cur', 'loop'));
  fs.symlinkSync('gone', at('cur', '4.host:2,S'));
  const { seen, end } = readAll(at());
  expect(seen.map(({ subject, folder: name }) => [subject, name])).toEqual([
    ['Number 1', 'INBOX'],
    ['Number 2', 'Sent'],
    ['Number 3', 'Linked'],
  ]);
  expect([...codes(end)].sort()).toEqual(['not-found', 'symlink-loop', 'symlink-loop']);
});

test('folders deeper than anyone keeps them are told, not followed for ever', () => {
  write(folder.at('deep', 'a.eml'), message(1));
  write(folder.at('deep', ...Array<string>(40).fill('d'), 'b.eml'), message(2));
  const { seen, end } = readAll(folder.at('deep'));
  expect([subjects(seen), codes(end)]).toEqual([['Number 1'], ['too-deep']]);
});

test('what may not be read is told with its name; everything else is read, and it is tried again the next time', () => {
  write(folder.at('locked', 'a.eml'), message(1));
  const secret = write(folder.at('locked', 'b.eml'), message(2));
  const closed = write(folder.at('locked', 'closed', 'c.eml'), message(3));
  fs.chmodSync(secret, 0);
  fs.chmodSync(folder.at('locked', 'closed'), 0);
  const source = open(folder.at('locked'));
  const first = asNobody(() => read(source));
  const refused = asNobody(() => openSource(secret));
  expect([subjects(first.seen), first.end.kind, codes(first.end)]).toEqual([
    ['Number 1'],
    'done',
    ['no-permission', 'no-permission'],
  ]);
  expect(refused.ok ? 'opened' : refused.problem.code).toBe('no-permission');
  fs.chmodSync(secret, 0o644);
  fs.chmodSync(folder.at('locked', 'closed'), 0o755);
  expect(fs.existsSync(closed)).toBe(true);
  expect(subjects(asNobody(() => read(source, { cursor: first.end.cursor })).seen)).toEqual(
    expect.arrayContaining(['Number 2', 'Number 3']),
  );
});

test('a hundred files that are no mail are a handful of notes, with the count', () => {
  write(folder.at('noise', '1.eml'), message(1));
  for (let i = 0; i < 100; i++) write(folder.at('noise', `${i}.dat`), 'no mail\n');
  const { end } = readAll(folder.at('noise'));
  expect(end.notes.length).toBeLessThan(10);
  expect(end.notes.at(-1)?.message).toContain('95 more');
});

function linkToItself(at: string): string {
  fs.symlinkSync(path.basename(at), at);
  return at;
}

/** Root may read everything, so as root this steps down to a user who may not. */
function asNobody<Result>(act: () => Result): Result {
  if (process.geteuid?.() !== 0) return act();
  const root = folder.at();
  fs.chmodSync(root, 0o755);
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
