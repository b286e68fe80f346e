import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makePack } from '../../../../main/reference/make-pack.ts';
import { readReferencePack } from '../../../../main/reference/read-pack.ts';
import { folderWith, rawFiles } from './folder.ts';

const made = '2026-11-21T00:00:00.000Z';

test('a pack holds what fitted and counts what did not', () => {
  const out = join(folderWith({}), 'pack');
  expect(makePack(folderWith(rawFiles), out, made)).toEqual({
    ok: true,
    version: '2026-08-22',
    counts: [
      { section: 'groups', kept: 1, dropped: 2 },
      { section: 'brands', kept: 1, dropped: 2 },
      { section: 'contacts', kept: 2, dropped: 3 },
      { section: 'breaches', kept: 1, dropped: 4 },
      { section: 'brokers', kept: 1, dropped: 0 },
      { section: 'freemail', kept: 2, dropped: 1 },
      { section: 'disposable', kept: 1, dropped: 0 },
      { section: 'authorities', kept: 1, dropped: 0 },
      { section: 'nicknames', kept: 1, dropped: 2 },
    ],
  });
});

test('what is read from a pack and from the data it was made of is the same', () => {
  const raw = folderWith(rawFiles);
  const out = join(folderWith({}), 'pack');
  makePack(raw, out, made);
  const [one, two] = [readReferencePack(raw), readReferencePack(out)];
  expect(one.ok && { ...one.pack }).toEqual(two.ok && { ...two.pack });
});

test('rows come out registrable, lower case, with safe links only and whole days', () => {
  const read = readReferencePack(folderWith(rawFiles));
  if (!read.ok) throw new Error(read.failure.message);
  expect(read.pack.groups).toEqual([['acme.example', 'acme-toys.example']]);
  expect(read.pack.brands).toEqual([['acme.example', 'Acme', 'retail']]);
  expect(read.pack.contacts[0]).toMatchObject({
    webform: '',
    domains: ['acme.example', 'acme2.example'],
    source: 'datenanfragen/data acme',
  });
  expect(read.pack.breaches).toEqual([
    {
      name: 'Acme',
      happened: '2020-05-01',
      added: '2020-06-07',
      withAddresses: true,
      withNames: true,
      accounts: 12,
      domain: 'acme.example',
    },
  ]);
  expect(read.pack.authorities).toEqual(['watch.example']);
  expect(read.pack.nicknames).toEqual([['william', 'bill', 'will']]);
  expect(read.pack.credits).toEqual(['Breach data: Invented, CC BY 4.0']);
  expect(read.pack.licences).toEqual(['CC0-1.0', 'CC-BY-4.0']);
});

test('a pack carries the notices of its data', () => {
  const out = join(folderWith({}), 'pack');
  makePack(folderWith({ ...rawFiles, 'NOTICES.md': '# Notices' }), out, made);
  expect(readFileSync(join(out, 'notices.md'), 'utf8')).toBe('# Notices');
  expect(readReferencePack(out).ok).toBe(true);
});

test('an older pack is replaced, and nothing is left beside it', () => {
  const out = join(folderWith({}), 'pack');
  makePack(folderWith(rawFiles), out, made);
  expect(makePack(folderWith(rawFiles), out, '2026-12-01T00:00:00.000Z').ok).toBe(true);
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toContain('2026-12-01');
  expect(readdirSync(dirname(out))).toEqual(['pack']);
});

test('a folder that holds other things is left alone', () => {
  const out = folderWith({ 'diary.txt': 'mine' });
  expect(makePack(folderWith(rawFiles), out, made)).toMatchObject({ ok: false, failure: { code: 'reference-not-written' } });
  expect(readdirSync(out)).toEqual(['diary.txt']);
});

test('where the data is broken, nothing is made and the older pack stays', () => {
  const out = join(folderWith({}), 'pack');
  makePack(folderWith(rawFiles), out, made);
  const answer = makePack(folderWith({ ...rawFiles, 'breaches.json': '{"breaches": [' }), out, made);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'reference-wrong-schema' } });
  expect(readReferencePack(out).ok).toBe(true);
});

test('a path on which nothing can be written is a sentence, and no half pack is left', () => {
  const folder = folderWith({ file: '' });
  const out = join(folder, 'file', 'pack');
  expect(makePack(folderWith(rawFiles), out, made)).toMatchObject({ ok: false, failure: { code: 'reference-not-written' } });
  expect(existsSync(out)).toBe(false);
});

test('a folder without data is said to hold none', () => {
  const out = join(folderWith({}), 'pack');
  expect(makePack(folderWith({}), out, made)).toMatchObject({ ok: false, failure: { code: 'reference-no-data' } });
  expect(existsSync(out)).toBe(false);
});

test('an empty folder is filled', () => {
  const out = join(folderWith({}), 'empty');
  mkdirSync(out);
  expect(makePack(folderWith(rawFiles), out, made).ok).toBe(true);
});
