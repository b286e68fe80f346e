import { expect, test } from 'vitest';
import { laws } from '../../../../shared/letters/choose-law.ts';

test('every law but courtesy names its sources, when they were checked, and how well', () => {
  for (const law of laws.filter(({ id }) => id !== 'courtesy')) {
    expect(law.sources.length, law.id).toBeGreaterThan(0);
    expect(law.verifiedOn, law.id).toMatch(/^20\d\d-\d\d$/);
    expect(law.deadlineSource, law.id).not.toBe('');
    expect(law.residentsOf.length, law.id).toBeGreaterThan(0);
  }
});

test('nobody lives under two laws', () => {
  const all = laws.flatMap((law) => law.residentsOf);
  expect(new Set(all).size).toBe(all.length);
});

test('no question leaves a place to fill in unfilled', () => {
  const places = laws
    .flatMap((law) => [law.toHolder, law.toReceiver])
    .flatMap((demands) => [demands.objection, ...demands.questions.map(({ ask }) => ask)]);
  expect(places.flatMap((text) => text.match(/\{[^}]*\}/g) ?? []).filter((place) => place !== '{mark}')).toEqual([]);
});
