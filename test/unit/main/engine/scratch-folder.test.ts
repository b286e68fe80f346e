import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeScratchFolder, removeScratchFolder, sweepScratchFolders } from '../../../../main/engine/scratch-folder.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tattletag-test-'));
  vi.stubEnv('TMPDIR', place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

/** The number of a process that has just ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}

describe('a temporary folder', () => {
  test('is for its owner alone, and gone when removed', () => {
    const folder = makeScratchFolder();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    writeFileSync(join(folder, 'ledger'), 'x');
    removeScratchFolder(folder);
    removeScratchFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('that a killed process left behind is swept; those in use and of others are not', () => {
    const own = makeScratchFolder();
    const left = join(place, `tattletag-scratch-${endedProcess()}-abc`);
    const used = join(place, `tattletag-scratch-${process.ppid}-abc`);
    const other = join(place, 'tattletag-notes');
    for (const folder of [left, used, other]) mkdirSync(folder);
    sweepScratchFolders();
    expect([own, left, used, other].map((folder) => existsSync(folder))).toEqual([true, false, true, true]);
  });

  test('is not swept through a link that someone planted', () => {
    const precious = join(place, 'precious');
    mkdirSync(precious);
    symlinkSync(precious, join(place, `tattletag-scratch-${endedProcess()}-abc`));
    sweepScratchFolders();
    expect(existsSync(precious)).toBe(true);
  });
});
