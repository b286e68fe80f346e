import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../../../main/files/write-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('replaces a file in one step, readable by its owner alone', () => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, 'old');
  expect(writeWhole(path, 'größer')).toEqual({ ok: true, value: null });
  expect(readFileSync(path, 'utf8')).toBe('größer');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

it('says so when the folder has gone', () => {
  expect(writeWhole(join(folder, 'gone', 'a.csv'), 'x')).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

it('leaves no half file beside one that it could not replace', () => {
  mkdirSync(join(folder, 'a.csv', 'inside'), { recursive: true });
  expect(writeWhole(join(folder, 'a.csv'), 'x')).toMatchObject({ ok: false, failure: { code: 'not-a-file' } });
  expect(readdirSync(folder)).toEqual(['a.csv']);
});
