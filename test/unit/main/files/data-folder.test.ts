import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDataFolder, usualDataFolder } from '../../../../main/files/data-folder.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'tattletag-data-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

const mode = (path: string) => statSync(path).mode & 0o777;

it('is made where TATTLETAG_DATA says, for its owner alone', () => {
  vi.stubEnv('TATTLETAG_DATA', join(base, 'deep', 'data'));
  expect(openDataFolder()).toBe(join(base, 'deep', 'data'));
  expect(mode(join(base, 'deep', 'data'))).toBe(0o700);
});

it('is closed to others when it was open', () => {
  vi.stubEnv('TATTLETAG_DATA', '');
  chmodSync(base, 0o755);
  openDataFolder(base);
  expect(mode(base)).toBe(0o700);
});

it('follows the XDG specification, which ignores a relative path', () => {
  vi.stubEnv('XDG_DATA_HOME', '/srv/share');
  expect(usualDataFolder('linux', '/home/jane')).toBe('/srv/share/tattletag');
  vi.stubEnv('XDG_DATA_HOME', 'share');
  expect(usualDataFolder('linux', '/home/jane')).toBe('/home/jane/.local/share/tattletag');
});

it('lies where macOS keeps such things', () => {
  expect(usualDataFolder('darwin', '/Users/jane')).toBe('/Users/jane/Library/Application Support/Tattletag');
});
