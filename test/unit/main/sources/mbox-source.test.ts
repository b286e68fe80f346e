import * as fs from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { mbox, message, numberedMbox, open, read, readAll, subjects, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

test('an mbox gives each message with its header, folder, place and size', () => {
  const file = write(folder.at('plain', 'Sent.mbox'), numberedMbox(3));
  const { seen, end } = readAll(file);
  expect(seen.map(({ subject, folder: name, malformed }) => [subject, name, malformed])).toEqual([
    ['Number 0', 'Sent', false],
    ['Number 1', 'Sent', false],
    ['Number 2', 'Sent', false],
  ]);
  expect(seen[1]?.header).toBe(message(1).split('\n\n')[0]?.concat('\n'));
  expect(seen[1]?.size).toBe(message(1).length);
  expect(seen[0]?.place).toBe('0');
  expect([end.kind, end.notes]).toEqual(['done', []]);
});

test.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['LF separators around CRLF messages', (text: string) => text.replace(/^(?!From )(.*)\n/gm, '$1\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['blank lines before the first message', (text: string) => `\n\r\n\n${text}`],
  ['no line end at the end', (text: string) => text.trimEnd()],
])('%s: the same messages and bodies', (name, change) => {
  const file = write(folder.at('forms', `${name}.mbox`), change(numberedMbox(3)));
  const { seen, end } = readAll(file, 100);
  expect(subjects(seen)).toEqual(['Number 0', 'Number 1', 'Number 2']);
  expect(seen.map(({ body }) => body.trim())).toEqual(['Body 0', 'Body 1', 'Body 2']);
  expect(seen.some(({ malformed }) => malformed)).toBe(false);
  expect(end.notes).toEqual([]);
});

test('a body is handed over as far as it was asked for, and never runs into the next message', () => {
  const file = write(folder.at('bodies.mbox'), mbox([message(0, 'short\n'), message(1, 'x'.repeat(5000))]));
  expect(readAll(file, 10).seen.map(({ body }) => body)).toEqual(['short\n', 'xxxxxxxxxx']);
  expect(readAll(file, 0).seen.map(({ body }) => body)).toEqual(['', '']);
});

test('a line of a body that begins with From is no message', () => {
  const bodies = [
    'From the shop:\nPrice: 10\n',
    'Hello,\n\nFrom here on it is easy.\nNext: nothing\n',
    'From Monday to Friday 10:00 to 12:30 in 2024 we are open\nand later closed\n',
    '>From news@shop.example Fri Jan  3 10:00:00 2025\nFrom: quoted@shop.example\n',
    'x\nFrom a@b.example we hear\nthat nothing is new\n',
  ];
  const file = write(folder.at('unescaped.mbox'), mbox(bodies.map((body, i) => message(i, body))));
  expect(subjects(readAll(file).seen)).toEqual(bodies.map((_, i) => `Number ${i}`));
});

test.each([
  'From - Fri Jan  3 10:00:00 2025',
  'From -',
  'From MAILER-DAEMON Fri Jul  8 12:08:34 2011',
  'From 1844347792267117879@xxx Fri Apr 26 12:08:34 +0000 2024',
  'From ???@??? Fri Jan 03 10:00:00 2025',
  'From jane@me.example',
  'From "Jane Doe"@me.example  Fri Jan  3 10:00 2025',
])('the separator of another program begins a message: %s', (line) => {
  const file = write(folder.at('separators.mbox'), `${line}\n${message(0)}\n${line}\n${message(1)}\n`);
  expect(subjects(readAll(file).seen)).toEqual(['Number 0', 'Number 1']);
});

test('an empty header between dated separators is a malformed message, and the next one is whole', () => {
  const line = 'From user@me.example Fri Jan  3 10:00:00 2025\n';
  const file = write(folder.at('no-header.mbox'), `${line}${message(0)}\n${line}\n1\n\n${line}${message(2)}\n`);
  expect(readAll(file).seen.map(({ subject, malformed }) => [subject, malformed])).toEqual([
    ['Number 0', false],
    ['', true],
    ['Number 2', false],
  ]);
});

test('a header without an empty line after it ends where the next message begins', () => {
  const file = write(folder.at('open-header.mbox'), mbox(['Subject: Open', message(1)]));
  const { seen } = readAll(file, 100);
  expect(subjects(seen)).toEqual(['Open', 'Number 1']);
  expect(seen[0]?.body).toBe('');
});

test('messages larger than the window between small ones keep their places, bodies and sizes', () => {
  const big = message(1, `start of a large one\n${`${'y'.repeat(75)}\n`.repeat(80_000)}`);
  const text = mbox([message(0), big, message(2), big.replace('Number 1', 'Number 3'), message(4)]);
  const source = open(write(folder.at('big.mbox'), text));
  const { seen } = read(source, { bodyBytes: 20 });
  expect(subjects(seen)).toEqual(['Number 0', 'Number 1', 'Number 2', 'Number 3', 'Number 4']);
  expect(seen[1]?.body).toBe('start of a large one');
  expect(seen.map(({ size }) => size)).toEqual([message(0).length, big.length, message(2).length, big.length, message(4).length]);
  expect(seen.map(({ place }) => text.slice(Number(place), Number(place) + 5))).toEqual(Array(5).fill('From '));
});

test('messages are the same wherever the window happens to end', () => {
  const bodies = Array.from({ length: 600 }, (_, i) => `${'z'.repeat((i * 7919) % 20_011)}\nFrom the shop\n`);
  const source = open(write(folder.at('windows.mbox'), mbox(bodies.map((body, i) => message(i, body)))));
  expect(subjects(read(source).seen)).toEqual(bodies.map((_, i) => `Number ${i}`));
});

test('fetch gives the whole message of each place, cut at the limit, and null for other places', () => {
  const source = open(write(folder.at('fetch.mbox'), numberedMbox(3)));
  const places = read(source).seen.map(({ place }) => place);
  // All are fetched before one is looked at: what was fetched stays what it is.
  const fetched = places.map((place) => source.fetch(place, 10_000));
  expect(fetched.map((raw) => Buffer.from(raw ?? []).toString())).toEqual([0, 1, 2].map((i) => message(i)));
  expect(Buffer.from(source.fetch(places[1] ?? '', 9) ?? []).toString()).toBe('From: Sho');
  expect([source.fetch('7', 100), source.fetch('99999', 100), source.fetch('../x', 100), source.fetch('', 100)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('what remains is the size of the file, then nothing, then what was added', () => {
  const file = write(folder.at('remaining.mbox'), numberedMbox(2));
  const source = open(file);
  const { end } = read(source);
  expect(source.remaining(null)).toBe(fs.statSync(file).size);
  expect(source.remaining(end.cursor)).toBe(0);
  fs.appendFileSync(file, numberedMbox(1));
  expect(source.remaining(end.cursor)).toBe(numberedMbox(1).length);
});
