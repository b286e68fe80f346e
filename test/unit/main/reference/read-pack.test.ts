import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePack } from '../../../../main/reference/make-pack.ts';
import { readReferencePack } from '../../../../main/reference/read-pack.ts';
import { folderWith, rawFiles } from './folder.ts';

function freshPack(): string {
  const out = join(folderWith({}), 'pack');
  makePack(folderWith(rawFiles), out, '2026-11-21T00:00:00.000Z');
  return out;
}

const codeOf = (folder: string) => {
  const read = readReferencePack(folder);
  return read.ok ? 'ok' : read.failure.code;
};

/** Changes the manifest of a fresh pack. */
function withManifest(change: (manifest: { schema: string; files: { name: string; sha256: string }[] }) => void): string {
  const folder = freshPack();
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

test('a folder with nothing known in it, or none at all, is said to hold no pack', () => {
  expect(codeOf(folderWith({ 'letter.txt': 'hello' }))).toBe('reference-missing');
  expect(codeOf('/no/such/folder')).toBe('reference-missing');
});

test('a pack made before there were nicknames is read without them', () => {
  const folder = withManifest((manifest) => {
    manifest.files = manifest.files.filter(({ name }) => name !== 'nicknames.json');
  });
  const read = readReferencePack(folder);
  expect(read.ok && read.pack.nicknames).toEqual([]);
  expect(read.ok && read.pack.groups.length).toBe(1);
});

test('a changed byte is noticed', () => {
  const folder = freshPack();
  writeFileSync(join(folder, 'groups.json'), '[["evil.example","acme.example"]]\n');
  expect(codeOf(folder)).toBe('reference-damaged');
});

test('a missing file is noticed', () => {
  const folder = freshPack();
  rmSync(join(folder, 'brands.json'));
  expect(codeOf(folder)).toBe('reference-damaged');
});

test('another schema, or a manifest that is no JSON, is refused', () => {
  expect(codeOf(withManifest((manifest) => Object.assign(manifest, { schema: 'tattletag.reference/9' })))).toBe(
    'reference-wrong-schema',
  );
  expect(codeOf(folderWith({ 'manifest.json': 'hello' }))).toBe('reference-wrong-schema');
});

test('a manifest that leads out of its folder is refused', () => {
  for (const name of ['../secret.json', '/etc/passwd', 'a/b.json', '.hidden.json']) {
    expect(codeOf(withManifest((manifest) => Object.assign(manifest.files[0] ?? {}, { name })))).toBe('reference-wrong-schema');
  }
});

test('a file far too large is not read', () => {
  const folder = freshPack();
  truncateSync(join(folder, 'groups.json'), 65 * 1024 * 1024);
  expect(codeOf(folder)).toBe('reference-too-large');
});

test('a pipe or a folder in a file’s place does not stop the program', () => {
  const pipe = folderWith({});
  execFileSync('mkfifo', [join(pipe, 'manifest.json')]);
  expect(codeOf(pipe)).toBe('reference-unreadable');
  const nested = folderWith({});
  mkdirSync(join(nested, 'manifest.json'));
  expect(codeOf(nested)).toBe('reference-unreadable');
});

test('a row that does not fit is left out, the others stay', () => {
  const folder = freshPack();
  const content = '[["a.example","b.example"],7,[""],{"x":1}]';
  writeFileSync(join(folder, 'groups.json'), content);
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const entry = manifest.files.find((file: { name: string }) => file.name === 'groups.json');
  entry.sha256 = createHash('sha256').update(content).digest('hex');
  writeFileSync(path, JSON.stringify(manifest));
  const read = readReferencePack(folder);
  expect(read.ok && read.pack.groups).toEqual([['a.example', 'b.example']]);
});

test('raw data with some files only gives those sections, and empty ones for the rest', () => {
  const read = readReferencePack(folderWith({ 'freemail.json': rawFiles['freemail.json'] ?? '' }));
  if (!read.ok) throw new Error(read.failure.message);
  expect([read.pack.freemail, read.pack.groups, read.pack.version]).toEqual([
    ['village.example', 'hamlet.example'],
    [],
    '2026-08-22',
  ]);
});

test('every failure says what is safe and what to do', () => {
  const read = readReferencePack(folderWith({ 'manifest.json': 'hello' }));
  expect(read.ok ? '' : read.failure.hint).toContain('Scanning works without a reference pack');
});
