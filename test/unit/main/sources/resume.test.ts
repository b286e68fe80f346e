import * as fs from 'node:fs';
import * as zlib from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { mbox, message, numberedMbox, open, read, subjects, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const COUNT = 1100;
const all = Array.from({ length: COUNT }, (_, i) => `Number ${i}`);

function manyFiles(name: string, at: (i: number) => string): string {
  for (let i = 0; i < COUNT; i++) write(folder.at(name, at(i)), message(i));
  return folder.at(name);
}

test.each([
  ['an mbox', () => write(folder.at('whole.mbox'), numberedMbox(COUNT))],
  ['a packed mbox', () => write(folder.at('whole.mbox.gz'), zlib.gzipSync(numberedMbox(COUNT)))],
  ['a Maildir', () => manyFiles('maildir', (i) => `cur/1700000${1000 + i}.M${i}.host:2,S`)],
  ['a folder of .eml files', () => manyFiles('emls', (i) => `${i % 3}/${i}.eml`)],
  [
    'a folder with mboxes between .eml files',
    () => {
      for (let i = 0; i < 100; i++) write(folder.at('mixed', `${i}.eml`), message(i));
      write(folder.at('mixed', '50a.mbox'), mbox(all.slice(100, 900).map((_, i) => message(i + 100))));
      write(folder.at('mixed', '60a.mbox'), mbox(all.slice(900).map((_, i) => message(i + 900))));
      return folder.at('mixed');
    },
  ],
])('%s read on from each of its checkpoints gives every message exactly once', (_, make) => {
  const source = open(make());
  const whole = read(source);
  expect([...subjects(whole.seen)].sort()).toEqual([...all].sort());
  expect(whole.checkpoints.length).toBeGreaterThanOrEqual(2);
  whole.checkpoints.forEach(({ cursor, count }, i) => {
    const stopped = read(source, { stopAt: i + 1 });
    expect([stopped.end.kind, stopped.end.cursor, stopped.seen.length]).toEqual(['stopped', cursor, count]);
    const rest = read(source, { cursor });
    expect(subjects([...stopped.seen, ...rest.seen])).toEqual(subjects(whole.seen));
    expect(rest.end.cursor).toBe(whole.end.cursor);
  });
  expect(read(source, { cursor: whole.end.cursor }).seen).toEqual([]);
  expect(source.remaining(whole.end.cursor)).toBe(0);
});

test('an mbox that grew is read from its old end', () => {
  const file = write(folder.at('grown.mbox'), numberedMbox(3));
  const source = open(file);
  const { end } = read(source);
  fs.appendFileSync(file, mbox([message(3), message(4)]));
  expect(subjects(read(source, { cursor: end.cursor }).seen)).toEqual(['Number 3', 'Number 4']);
});

test('an mbox whose last message was still being written is read again from that message on', () => {
  const text = numberedMbox(3);
  const file = write(folder.at('half.mbox'), text.slice(0, -30));
  const source = open(file);
  const { end } = read(source);
  fs.writeFileSync(file, text + mbox([message(3)]));
  const again = read(source, { cursor: end.cursor, bodyBytes: 100 });
  expect(subjects(again.seen)).toEqual(['Number 2', 'Number 3']);
  expect(again.seen[0]?.body).toBe('Body 2\n');
});

test('an mbox that was compacted is noticed and read again from the start', () => {
  const file = write(folder.at('compacted.mbox'), numberedMbox(50));
  const source = open(file);
  const { end } = read(source);
  fs.writeFileSync(file, mbox(Array.from({ length: 60 }, (_, i) => message(i + 7))));
  const again = read(source, { cursor: end.cursor });
  expect(again.seen).toHaveLength(60);
  expect(again.end.notes.map(({ code }) => code)).toEqual(['changed-while-reading']);
});

test('flags that a mail program writes into an mbox are no change', () => {
  const text = (status: string) => mbox([0, 1, 2].map((i) => `X-Mozilla-Status: ${status}\n${message(i)}`));
  const file = write(folder.at('flags.mbox'), text('0000'));
  const source = open(file);
  const { end } = read(source);
  fs.writeFileSync(file, text('0001') + mbox([message(3)]));
  const again = read(source, { cursor: end.cursor });
  expect([subjects(again.seen), again.end.notes]).toEqual([['Number 3'], []]);
});

test('a cursor that is none of ours counts as none', () => {
  const source = open(write(folder.at('foreign.mbox'), numberedMbox(2)));
  for (const cursor of ['', 'null', '{}', '[1]', '{"offset":-1}', 'x'.repeat(1000)]) {
    expect(read(source, { cursor }).seen).toHaveLength(2);
  }
});

test('in a Maildir new mail is found wherever its name sorts, and flags or moving from new to cur do not count as new', () => {
  const root = folder.at('changing');
  for (let i = 0; i < 900; i++) write(folder.at('changing', 'new', `17000${10_000 + i}.M${i}.host`), message(i));
  const source = open(root);
  const { end } = read(source);
  fs.mkdirSync(folder.at('changing', 'cur'));
  for (const name of fs.readdirSync(folder.at('changing', 'new')).slice(0, 400)) {
    fs.renameSync(folder.at('changing', 'new', name), folder.at('changing', 'cur', `${name}:2,RS`));
  }
  expect(read(source, { cursor: end.cursor }).seen).toEqual([]);
  write(folder.at('changing', 'cur', '0000.first:2,S'), message(7000));
  write(folder.at('changing', 'new', '1700010450.x.between'), message(7001));
  const after = read(source, { cursor: end.cursor });
  expect(subjects(after.seen)).toEqual(expect.arrayContaining(['Number 7000', 'Number 7001']));
  expect(after.seen.length).toBeLessThan(900);
  expect(read(source, { cursor: after.end.cursor }).seen).toEqual([]);
});

test('in a Maildir mail that comes behind all other is read alone, and with its block where something before it went away', () => {
  const names = Array.from({ length: 150 }, (_, i) => `17000${10_000 + i}.M${i}.host`);
  for (const [i, name] of names.entries()) write(folder.at('growing', 'cur', `${name}:2,S`), message(i));
  const source = open(folder.at('growing'));
  let { cursor } = read(source).end;
  for (const number of [7000, 7001, 7002]) {
    write(folder.at('growing', 'new', `17000${20_000 + number}.host`), message(number));
    const { seen, end } = read(source, { cursor });
    expect(subjects(seen)).toEqual([`Number ${number}`]);
    cursor = end.cursor;
  }
  fs.rmSync(folder.at('growing', 'cur', `${names[149]}:2,S`));
  write(folder.at('growing', 'new', '1700099999.host'), message(8000));
  const after = read(source, { cursor });
  expect(subjects(after.seen)).toEqual(expect.arrayContaining(['Number 7002', 'Number 8000']));
  expect(read(source, { cursor: after.end.cursor }).seen).toEqual([]);
});

test('an .eml file that was written anew under its old name is read again', () => {
  const file = write(folder.at('renewed', 'one.eml'), message(1));
  const source = open(folder.at('renewed'));
  const { end } = read(source);
  write(file, message(12_345));
  expect(subjects(read(source, { cursor: end.cursor }).seen)).toEqual(['Number 12345']);
});

test('the cursor of a large Maildir stays small', () => {
  const source = open(folder.at('maildir'));
  expect(read(source).end.cursor?.length).toBeLessThan(COUNT / 2);
});
