import { expect, test } from 'vitest';
import { progressText } from '../../../../../main/hosts/cli/progress-line.ts';
import type { ScanProgress } from '../../../../../main/scan/scan-request.ts';

const reading: ScanProgress = {
  phase: 'reading',
  sourceId: 1,
  source: 'all.mbox',
  messages: 12_345,
  duplicates: 0,
  malformed: 0,
  bytes: 40,
  bytesTotal: 100,
  seconds: 3,
  secondsLeft: 4.4,
};

test('the progress line says how much was read, how far that is, and how long it takes', () => {
  expect(progressText(reading, 2)).toBe('Reading all.mbox: 12,345 messages · 40 % · about 4 s left · 2 leaks so far');
});

test('the progress line says nothing that is not known', () => {
  expect(progressText({ ...reading, bytesTotal: null, secondsLeft: null }, 0)).toBe('Reading all.mbox: 12,345 messages');
});

test('a file name cannot act on the terminal', () => {
  expect(progressText({ ...reading, source: '\u001b[2J\rx\u202e.mbox' }, 0)).not.toMatch(/[\u001b\r\u202e]/);
});
