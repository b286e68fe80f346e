import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uidsWithout } from '../../../../../main/sources/imap/uids-without.ts';

test('what was met is left out, as one set', () => {
  expect(uidsWithout(1, 500, new Set())).toBe('1:500');
  expect(uidsWithout(1, 10, new Set([1, 2, 3]))).toBe('4:10');
  expect(uidsWithout(1, 10, new Set([10, 4, 6, 99]))).toBe('1:3,5,7:9');
  expect(uidsWithout(7, 8, new Set([7, 8]))).toBe('');
});

test('the set names every UID that was not met, however they lie', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 60 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 120 })),
      (from, more, met) => {
        const named = uidsWithout(from, from + more, new Set(met))
          .split(',')
          .flatMap((run) => {
            const [first = 0, last = first] = run.split(':').map(Number);
            return run === '' ? [] : Array.from({ length: last - first + 1 }, (_, n) => first + n);
          });
        const all = Array.from({ length: more + 1 }, (_, n) => from + n);
        expect(named).toEqual(all.filter((uid) => !met.includes(uid)));
      },
    ),
  );
});

test('a set that servers would refuse for its length becomes the whole run', () => {
  const met = new Set(Array.from({ length: 3000 }, (_, n) => n * 2 + 2));
  expect(uidsWithout(1, 6000, met)).toBe('1:6000');
});
