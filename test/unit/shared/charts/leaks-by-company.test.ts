import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedLeak, leaksByCompany } from '../../../../shared/charts/leaks-by-company.ts';

const leak = (holder: string, receiver: string, messages: number, confidence: CountedLeak['confidence']): CountedLeak => ({
  holder: { name: holder, domain: `${holder.toLowerCase()}.example` },
  receiver: { name: receiver, domain: receiver, identity: 'identified' },
  messages,
  confidence,
});

test('without leaks there is no row', () => {
  expect(leaksByCompany([], 10)).toEqual({ rows: [], rest: 0 });
});

test('a row counts a company’s leaks, receivers, messages and confidence', () => {
  const leaks = [
    leak('Lantern', 'a.test', 3, 'certain'),
    leak('Lantern', 'a.test', 2, 'likely'),
    leak('Lantern', 'b.test', 1, 'possible'),
  ];
  expect(leaksByCompany(leaks, 10).rows).toEqual([
    {
      holder: { name: 'Lantern', domain: 'lantern.example' },
      leaks: 3,
      receivers: 2,
      messages: 6,
      certain: 1,
      likely: 1,
      possible: 1,
    },
  ]);
});

test('the company that reached most receivers stands first, however many messages another has', () => {
  const leaks = [
    leak('Loud', 'x.test', 900, 'certain'),
    leak('Wide', 'y.test', 1, 'certain'),
    leak('Wide', 'z.test', 1, 'certain'),
  ];
  expect(leaksByCompany(leaks, 10).rows.map((row) => row.holder.name)).toEqual(['Wide', 'Loud']);
});

test('what the limit leaves out is counted', () => {
  const leaks = ['A', 'B', 'C'].map((name) => leak(name, 'x.test', 1, 'certain'));
  const { rows, rest } = leaksByCompany(leaks, 2);
  expect([rows.length, rest]).toEqual([2, 1]);
});

test('companies without a domain are told apart by name', () => {
  const unnamed = (name: string): CountedLeak => ({ ...leak('A', 'x.test', 1, 'certain'), holder: { name, domain: '' } });
  expect(leaksByCompany([unnamed('One'), unnamed('Two'), unnamed('one')], 9).rows.map((row) => row.leaks)).toEqual([2, 1]);
});

test('the order in which leaks come changes nothing', () => {
  const one = fc.tuple(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.constantFrom('x.test', 'y.test', ''),
    fc.integer({ min: 1, max: 3 }),
  );
  const shuffled = fc
    .array(one)
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      const turn = (list: typeof rows) =>
        leaksByCompany(
          list.map(([h, r, n]) => leak(h, r, n, 'likely')),
          3,
        );
      expect(turn(other)).toEqual(turn(rows));
    }),
  );
});
