import * as fs from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { mbox, message, numberedMbox, open, read, readAll, type Seen, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function byFolder(seen: readonly Seen[]): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {};
  for (const { folder: name, subject } of seen) found[name] = [...(found[name] ?? []), subject.replace('Number ', '')];
  return found;
}

test('a Maildir is read with its subfolders under their own names, in all the ways they are kept', () => {
  const root = folder.at('maildir');
  write(folder.at('maildir', 'cur', '1.host:2,S'), message(1));
  write(folder.at('maildir', 'new', '2.host'), message(2));
  write(folder.at('maildir', 'tmp', '3.host'), message(3));
  write(folder.at('maildir', 'dovecot-uidlist'), '3 V1 N2\n');
  write(folder.at('maildir', '.Sent', 'cur', '4.host:2,S'), message(4));
  write(folder.at('maildir', '.Archive.2019', 'cur', '5.host:2,S'), message(5));
  write(folder.at('maildir', '.Envoy&AOk-s', 'cur', '6.host:2,S'), message(6));
  write(folder.at('maildir', 'Clubs', 'Chess', 'new', '7.host'), message(7));
  const { seen, end } = readAll(root);
  expect(byFolder(seen)).toEqual({
    INBOX: ['1', '2'],
    'Archive/2019': ['5'],
    Envoyés: ['6'],
    Sent: ['4'],
    'Clubs/Chess': ['7'],
  });
  expect([open(root).kind, end.kind, end.notes]).toEqual(['maildir', 'done', []]);
});

test('in a Maildir everything is a message, however it is shaped', () => {
  write(folder.at('shapeless', 'cur', '1.host:2,'), 'no header here\n');
  write(folder.at('shapeless', 'cur', '2.host:2,'), message(2));
  expect(readAll(folder.at('shapeless')).seen.map(({ malformed }) => malformed)).toEqual([true, false]);
});

test('fetch finds a Maildir message although it was flagged and moved meanwhile', () => {
  const file = write(folder.at('moved', 'new', '1.host'), message(1));
  const source = open(folder.at('moved'));
  const place = read(source).seen[0]?.place ?? '';
  fs.mkdirSync(folder.at('moved', 'cur'));
  fs.renameSync(file, folder.at('moved', 'cur', '1.host:2,RS'));
  expect(Buffer.from(source.fetch(place, 1000) ?? []).toString()).toBe(message(1));
  fs.rmSync(folder.at('moved', 'cur', '1.host:2,RS'));
  expect(source.fetch(place, 1000)).toBeNull();
});

test('a Thunderbird profile is read mbox by mbox, subfolders under the name of their parent', () => {
  const account = (...parts: string[]) => folder.at('profile', 'Mail', 'pop.example', ...parts);
  write(folder.at('profile', 'prefs.js'), 'user_pref("a", 1);');
  write(folder.at('profile', 'cookies.sqlite'), 'SQLite format 3\0');
  write(folder.at('profile', 'storage', 'note.eml'), message(99));
  write(account('Inbox'), numberedMbox(2));
  write(account('Inbox.msf'), '// <!-- <mdb:mork:z v="1.4"/> -->');
  write(account('msgFilterRules.dat'), 'version="9"');
  write(account('Sent'), mbox([message(2)]));
  write(account('Archives'), '');
  write(account('Archives.msf'), '');
  write(account('Archives.sbd', '2019'), mbox([message(3)]));
  const { seen, end } = readAll(folder.at('profile'));
  expect(byFolder(seen)).toEqual({ Inbox: ['0', '1'], Sent: ['2'], 'Archives/2019': ['3'] });
  expect(end.notes).toEqual([]);
  expect(open(folder.at('profile', 'Mail')).kind).toBe('mbox');
});

test('a folder of .eml files is read with the folders in it; what is no mail is told and passed over', () => {
  write(folder.at('emls', '1.eml'), message(1));
  write(folder.at('emls', 'Sent', '2.eml'), message(2));
  write(folder.at('emls', 'Sent', '3.txt'), message(3));
  write(folder.at('emls', 'old.mbox'), mbox([message(4), message(5)]));
  write(folder.at('emls', 'README'), 'Exported in spring.\nNothing else.\n');
  const { seen, end } = readAll(folder.at('emls'));
  expect(byFolder(seen)).toEqual({ emls: ['1'], old: ['4', '5'], Sent: ['2', '3'] });
  expect(end.notes.map(({ code, location }) => [code, location])).toEqual([['not-mail', folder.at('emls', 'README')]]);
  expect(open(folder.at('emls')).kind).toBe('eml-folder');
});

test('fetch gives back every message of a tree, from files and mboxes, and nothing outside of it', () => {
  const source = open(folder.at('emls'));
  for (const { place, subject } of read(source).seen) {
    expect(Buffer.from(source.fetch(place, 1000) ?? []).toString()).toBe(message(Number(subject.replace('Number ', ''))));
  }
  write(folder.at('outside.eml'), message(1));
  for (const place of ['/../outside.eml', '0/../whole.mbox', '//etc/passwd', '/%2E%2E/outside.eml', '/nothing.eml', '']) {
    expect(source.fetch(place, 1000)).toBeNull();
  }
});

test('names that are not UTF-8, and names with percent signs, are read and fetched', () => {
  const names = [Buffer.from([0x66, 0xff, 0xfe, 0x2e, 0x65, 0x6d, 0x6c]), Buffer.from('50% ü\n.eml'), Buffer.from('%FF.eml')];
  fs.mkdirSync(folder.at('odd'));
  names.forEach((name, i) => {
    fs.writeFileSync(Buffer.concat([Buffer.from(`${folder.at('odd')}/`), name]), message(i));
  });
  const source = open(folder.at('odd'));
  const { seen } = read(source);
  expect(new Set(seen.map(({ subject }) => subject))).toEqual(new Set(['Number 0', 'Number 1', 'Number 2']));
  for (const { place, subject } of seen) {
    expect(Buffer.from(source.fetch(place, 1000) ?? []).toString()).toBe(message(Number(subject.replace('Number ', ''))));
  }
});

test('an Apple Mail bundle gives its folder the name of the bundle, and .emlx files lose the line with their length', () => {
  write(folder.at('apple', 'Sent Messages.mbox', 'mbox'), mbox([message(1)]));
  write(folder.at('apple', 'Sent Messages.mbox', 'table_of_contents'), Buffer.from([0, 1, 2]));
  write(folder.at('apple', 'Work.mbox', '7.emlx'), `${message(2).length}       \n${message(2)}<?xml version="1.0"?>\n`);
  const { seen, end } = readAll(folder.at('apple'));
  expect(byFolder(seen)).toEqual({ 'Sent Messages': ['1'], Work: ['2'] });
  expect(seen.every(({ header }) => header.startsWith('From: Shop'))).toBe(true);
  expect(end.notes).toEqual([]);
});

test('a single .eml file is one message, with or without a mark or a From line before it', () => {
  const first = { a: message(1), b: `\uFEFF${message(1)}`, c: `\n \n${message(1)}`, d: message(1).replaceAll('\n', '\r\n') };
  for (const [name, text] of Object.entries(first)) {
    const source = open(write(folder.at('single', `${name}.eml`), text));
    const { seen, end } = read(source, { bodyBytes: 4 });
    expect(seen.map(({ subject, body, folder: place, malformed }) => [subject, body, place, malformed])).toEqual([
      ['Number 1', 'Body', '', false],
    ]);
    expect(read(source, { cursor: end.cursor }).seen).toEqual([]);
    expect(Buffer.from(source.fetch(seen[0]?.place ?? '', 5) ?? []).toString()).toBe('From:');
  }
});
