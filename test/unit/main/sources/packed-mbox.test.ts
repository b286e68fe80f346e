import * as zlib from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { message, numberedMbox, open, read, readAll, subjects, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const COUNT = 3000;
const text = numberedMbox(COUNT);
const all = Array.from({ length: COUNT }, (_, i) => `Number ${i}`);

test('a packed mbox gives the same messages, and fetch unpacks as far as the message', () => {
  const source = open(write(folder.at('All mail.mbox.gz'), zlib.gzipSync(text)));
  const { seen, end } = read(source);
  expect([subjects(seen), seen[0]?.folder, end.kind, end.notes]).toEqual([all, 'All mail', 'done', []]);
  expect(Buffer.from(source.fetch(seen[2500]?.place ?? '', 10_000) ?? []).toString()).toBe(message(2500));
});

test('a gzip file of several members, with padding after the last, is one mbox', () => {
  const cut = text.indexOf('Number 1500');
  const members = [zlib.gzipSync(text.slice(0, cut)), zlib.gzipSync(text.slice(cut)), Buffer.alloc(512)];
  const { seen, end } = readAll(write(folder.at('members.gz'), Buffer.concat(members)));
  expect([subjects(seen), end.kind]).toEqual([all, 'done']);
});

test('a gzip file that was cut short is told, and what could be unpacked is read', () => {
  const packed = zlib.gzipSync(text);
  const { seen, end } = readAll(write(folder.at('cut.gz'), packed.subarray(0, packed.length / 2)));
  expect(seen.length).toBeGreaterThan(500);
  expect(subjects(seen).slice(0, 500)).toEqual(all.slice(0, 500));
  expect([end.kind, end.notes[0]?.code]).toEqual(['failed', 'damaged-gzip']);
});

test('a gzip file with a wrong checksum is told', () => {
  const packed = zlib.gzipSync(text);
  packed.writeUInt32LE(1, packed.length - 8);
  const { seen, end } = readAll(write(folder.at('checksum.gz'), packed));
  expect([seen.length, end.kind, end.notes[0]?.code]).toEqual([COUNT, 'failed', 'damaged-gzip']);
});

test('a packed mbox that is packed anew with more mail is read again from the start', () => {
  const file = write(folder.at('renewed.mbox.gz'), zlib.gzipSync(numberedMbox(3)));
  const { end } = read(open(file));
  write(file, zlib.gzipSync(numberedMbox(5)));
  const again = read(open(file), { cursor: end.cursor });
  expect([again.seen.length, again.end.notes[0]?.code]).toEqual([5, 'changed-while-reading']);
});

test('a small file that unpacks to a giant one is read in the memory of one window', () => {
  const zeros = Buffer.alloc(1024 * 1024, `${'x'.repeat(75)}\n`);
  const body = Array.from({ length: 150 }, () => zlib.gzipSync(zeros));
  const packed = Buffer.concat([zlib.gzipSync(numberedMbox(1).trimEnd()), ...body, zlib.gzipSync(`\n${numberedMbox(2)}`)]);
  const source = open(write(folder.at('bomb.mbox.gz'), packed));
  const before = process.memoryUsage.rss();
  const { seen } = read(source);
  expect(subjects(seen)).toEqual(['Number 0', 'Number 0', 'Number 1']);
  expect(seen[0]?.size).toBeGreaterThan(150 * 1024 * 1024);
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
});

test('a packed single message is read as one', () => {
  const { seen } = readAll(write(folder.at('one.eml.gz'), zlib.gzipSync(message(1))), 4);
  expect(seen.map(({ subject, body, malformed }) => [subject, body, malformed])).toEqual([['Number 1', 'Body', false]]);
});
