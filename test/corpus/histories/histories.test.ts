import { expect, it } from 'vitest';
import { type HistoryMeasure, measureHistories } from './measure-histories.ts';

const measures = measureHistories();
const sum = (of: (one: HistoryMeasure) => number): number => measures.reduce((total, one) => total + of(one), 0);
const all = (of: (one: HistoryMeasure) => readonly string[]): string =>
  measures.flatMap((one) => of(one).map((line) => `${one.mailbox}: ${line}`)).join('\n');

it('tells of at least twelve lives, each of 300 messages and more', () => {
  expect(measures.length).toBeGreaterThanOrEqual(12);
  for (const { mailbox, messages } of measures) expect([mailbox, messages >= 300 && messages <= 3000]).toEqual([mailbox, true]);
  expect(sum((one) => one.expected)).toBeGreaterThan(400);
});

it('proposes nine in ten of the marks that were given to one company, with the holder and the day of its first mail', () => {
  const share = sum((one) => one.right) / sum((one) => one.expected);
  expect(
    share,
    all((one) => one.missed),
  ).toBeGreaterThanOrEqual(0.9);
});

it('is wrong in at most one of twenty proposals', () => {
  const share = sum((one) => one.right) / sum((one) => one.proposed);
  expect(
    share,
    all((one) => one.wrong),
  ).toBeGreaterThanOrEqual(0.95);
});

it('finds most of what was passed on, without a registry', () => {
  const share = sum((one) => one.leaksFound) / sum((one) => one.leaksExpected);
  expect(
    share,
    all((one) => one.leaksMissed),
  ).toBeGreaterThanOrEqual(0.8);
});

it('accuses no innocent company by a mark it proposed', () => {
  expect(all((one) => one.accusedInnocents)).toBe('');
});
