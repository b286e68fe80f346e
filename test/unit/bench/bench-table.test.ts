import { describe, expect, test } from 'vitest';
import { corpusMessage } from '../../bench/corpus/company-mail.ts';
import { bytesBeyondHeader, plainHeaderBytes } from '../../bench/corpus/corpus-size.ts';
import { seededNumbers } from '../../bench/corpus/seeded-numbers.ts';
import { byTurns } from '../../bench/measure.ts';
import { above, asItIs, isMet, type Row, type Side, skipped, timesAsFast, timesAsLong } from '../../bench/row.ts';
import { cross, secondsOfLine } from '../../bench/shaped-line.mjs';
import { median } from '../../bench/statistics.ts';
import { writeRow, writeSummary } from '../../bench/write-row.ts';

const seconds = (name: string, ...values: readonly number[]): Side => ({ name, unit: 's', values });
const figureOf = (row: Row): number => (row.kind === 'measured' ? row.figure : Number.NaN);

describe('the figures of the bench', () => {
  test('a median is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('a ratio is one of medians, so that one slow run changes nothing', () => {
    expect(figureOf(timesAsLong({ work: 'scan', ours: seconds('scan', 2, 2, 90) }, seconds('grep', 1, 1, 1), 2.5))).toBe(2);
    expect(figureOf(timesAsFast({ work: 'scan', ours: seconds('scan', 2) }, seconds('peer', 12), 6))).toBe(6);
    expect(figureOf(above({ work: 'new', ours: seconds('scan', 0.5) }, seconds('start', 0.25), 0.1))).toBe(0.25);
  });

  test('a bound is kept up to itself, and never by what is no number', () => {
    expect(isMet(2.5, { kind: 'most', value: 2.5 })).toBe(true);
    expect(isMet(2.51, { kind: 'most', value: 2.5 })).toBe(false);
    expect(isMet(5.9, { kind: 'least', value: 6 })).toBe(false);
    expect(isMet(Number.NaN, { kind: 'most', value: 1 })).toBe(false);
    expect(isMet(1, null)).toBeNull();
  });

  test('a row tells figure, target, whether it is met, and the spread', () => {
    const row = timesAsLong({ work: 'mbox', ours: seconds('scan', 3, 2, 4), peakMegabytes: 142 }, seconds('grep', 1), 2.5);
    expect(writeRow(row).split(/\s{2,}/)).toEqual([
      'mbox',
      '3.000 s (2.000-4.000)',
      'grep 1.000 s (once)',
      '3.00 ×',
      '≤ 2.5 ×',
      'not met',
      '142 MB',
    ]);
  });

  test('the sum counts what is met, not met and skipped, and nothing twice', () => {
    const rows = [
      asItIs({ work: 'a', ours: seconds('a', 1) }, 2),
      asItIs({ work: 'b', ours: seconds('b', 3) }, 2),
      asItIs({ work: 'c', ours: seconds('c', 3) }, null),
      skipped('d', 'no such program'),
    ];
    expect(writeSummary(rows)).toBe('1 met, 1 not met, 1 skipped.');
    expect(writeRow(rows[3] ?? skipped('', ''))).toMatch(/^d +skipped: no such program$/);
  });

  test('work is done by turns', async () => {
    const done: string[] = [];
    const note = (name: string) => async () => done.push(name);
    const runs = await byTurns(2, { grep: note('grep'), scan: note('scan') });
    expect(done).toEqual(['grep', 'scan', 'grep', 'scan']);
    expect(runs.scan).toEqual([2, 4]);
  });
});

describe('the line of the bench', () => {
  const line = { bitsPerSecond: 8_000_000, roundTripMs: 40 };

  test('a piece takes its bytes at the rate and half a round trip', () => {
    expect(cross(0, 1000, 10_000, line)).toEqual({ free: 1010, arrives: 1030 });
  });

  test('pieces wait for one another but travel together', () => {
    let free = 0;
    let arrives = 0;
    for (let n = 0; n < 100; n += 1) ({ free, arrives } = cross(free, 0, 1000, line));
    expect(arrives).toBe(100 + 20);
  });

  test('a line takes its bytes once and a round trip a question', () => {
    expect(secondsOfLine(1_000_000, 5, line)).toBeCloseTo(1 + 0.2);
  });
});

describe('the made-up mail of the bench', () => {
  const size = { messages: 4000, meanBytes: 23_900 };
  const mail = (() => {
    const random = seededNumbers(1);
    return Array.from({ length: size.messages }, (_, n) => corpusMessage(n, size, random));
  })();
  const headers = mail.map((text) => text.indexOf('\n\n') - text.indexOf('\n'));

  test('has the sizes of personal mail: mean 23.9 KB, median 12 KB', () => {
    expect(mail.reduce((sum, { length }) => sum + length, 0) / mail.length / 23_900).toBeCloseTo(1, 0.8);
    expect(median(mail.map(({ length }) => length)) / 12_000).toBeCloseTo(1, 0.8);
  });

  test('18 in 100 header blocks are above 16 KB, as in mail of these years', () => {
    expect(headers.filter((bytes) => bytes > 16_384).length / mail.length).toBeCloseTo(0.18, 1.5);
  });

  test('holds one line between messages each, and no other that looks like one', () => {
    expect(mail.join('').match(/^From /gm)).toHaveLength(size.messages);
  });

  test('small corpora have small mail', () => {
    const random = seededNumbers(1);
    const bytes = Array.from({ length: 4000 }, () => bytesBeyondHeader({ messages: 1, meanBytes: 3000 }, random));
    expect(bytes.reduce((sum, one) => sum + one, 0) / bytes.length + plainHeaderBytes).toBeLessThan(3300);
  });
});
