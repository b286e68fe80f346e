import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hexNumberAt } from '../../../../main/ledger/messages/hex-digits.ts';

it('reads eight digits as parsing them would', () => {
  const digit = fc.constantFrom(...'0123456789abcdefABCDEF');
  fc.assert(
    fc.property(fc.string({ unit: digit, minLength: 9, maxLength: 16 }), fc.constantFrom(0, 8), (identity, from) => {
      expect(hexNumberAt(identity, from)).toBe(Number.parseInt(identity.slice(from, from + 8), 16));
    }),
  );
});

it('reads what is too short as far as it goes, and as 0 where there is nothing', () => {
  expect(hexNumberAt('a1', 0)).toBe(0xa1);
  expect(hexNumberAt('a1', 8)).toBe(0);
});
