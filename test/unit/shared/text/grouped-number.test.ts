import { expect, test } from 'vitest';
import { groupedNumber } from '../../../../shared/text/grouped-number.ts';

test('a whole number is written as the formatter of English writes it', () => {
  const lengths = Array.from({ length: 16 }, (_, digits) => 10 ** digits);
  const numbers = [0, ...lengths.flatMap((power) => [power - 1, power, power + 1, power * 9, -power])];
  expect(numbers.map(groupedNumber)).toEqual(numbers.map((number) => (number === 0 ? '0' : number.toLocaleString('en'))));
});
