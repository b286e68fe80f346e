import { expect, it } from 'vitest';
import { safeFileName } from '../../../../main/files/safe-file-name.ts';

it.each([
  ['tattletag-report.csv', 'tattletag-report.csv'],
  ['Letter to Müller & Söhne.txt', 'Letter to Müller & Söhne.txt'],
  ['../../.ssh/authorized_keys', 'authorized_keys'],
  ['C:\\Windows\\win.ini', 'win.ini'],
  ['report\u202evsc.exe', 'reportvsc.exe'],
  ['a:b*c?.csv', 'abc.csv'],
  ['.bashrc', 'bashrc'],
  ['nul.csv', 'tattletag'],
  ['...', 'tattletag'],
  ['', 'tattletag'],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

it('is never too long for a file system', () => {
  expect(safeFileName(`${'a'.repeat(500)}.csv`).length).toBeLessThanOrEqual(120);
});
