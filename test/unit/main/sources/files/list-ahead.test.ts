import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BytePath, bytePath, joinPath, pathBytes } from '../../../../../main/sources/files/byte-path.ts';
import { listAhead, listedAhead, takeAhead } from '../../../../../main/sources/files/list-ahead.ts';
import { listNames } from '../../../../../main/sources/files/list-folder.ts';

let folder: BytePath;

beforeEach(() => {
  folder = bytePath(mkdtempSync(join(tmpdir(), 'ahead-')));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(pathBytes(folder), { recursive: true });
});

describe('a folder listed ahead', () => {
  it('is told as one listed now: every name in order, bytes that are no text too, and what is no file', async () => {
    for (const name of ['1500000002.M2P1.host:2,S', '1500000001.M1P1.host:2,', 'Ünread', '.hidden', '10', '9', 'a\u00ff\u0080'])
      writeFileSync(pathBytes(joinPath(folder, name)), '');
    mkdirSync(pathBytes(joinPath(folder, 'below')));
    symlinkSync('nowhere', pathBytes(joinPath(folder, 'link')));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const now = listNames(folder);
    listAhead(folder);
    await listedAhead();
    expect(listNames(folder)).toEqual(now);
    expect(now.ok && now.names.length).toBe(10);
    expect(now.ok && [...now.others.values()].sort()).toEqual(['folder', 'link', 'other']);
  });

  it('is taken once', async () => {
    listAhead(folder);
    await listedAhead();
    writeFileSync(pathBytes(joinPath(folder, 'later')), '');
    expect(listNames(folder)).toMatchObject({ names: [] });
    expect(listNames(folder)).toMatchObject({ names: ['later'] });
  });

  it('counts for nothing after a while', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    listAhead(folder);
    await listedAhead();
    writeFileSync(pathBytes(joinPath(folder, 'later')), '');
    clock.mockReturnValue(3000);
    expect(listNames(folder)).toMatchObject({ names: ['later'] });
  });

  it('that is none, or not there, is left to be listed when it is asked for', async () => {
    const file = joinPath(folder, 'mbox');
    writeFileSync(pathBytes(file), '');
    const paths = [file, joinPath(file, 'cur'), joinPath(folder, 'cur')];
    for (const path of paths) listAhead(path);
    await listedAhead();
    expect(paths.map(takeAhead)).toEqual([null, null, null]);
    expect(listNames(joinPath(folder, 'cur'))).toEqual({ ok: false, problem: 'not-found' });
  });

  it('is not waited for where it was taken before it was there', () => {
    listAhead(folder);
    expect(takeAhead(folder)).toBeNull();
    expect(listNames(folder)).toMatchObject({ names: [] });
  });
});
