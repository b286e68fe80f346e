import { expect, test } from 'vitest';
import { plainDay } from '../../../../../shared/detect/verdicts/plain-day.ts';

const asIntlSays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = 86_400_000;

test('days are written as British English writes them', () => {
  expect(plainDay('2024-06-03')).toBe('3 June 2024');
  expect(plainDay(0)).toBe('1 January 1970');
  expect(plainDay('soon')).toBe('soon');
  expect(plainDay('2024-13-77')).toBe('2024-13-77');
  expect(plainDay(undefined)).toBe('');
});

test('in every month and any year, also such as no mail is from', () => {
  const years = [-8_000_000_000_000, -62_200_000_000_000, -62_135_596_800_000, -62_135_596_800_001, -20_000_000_000_000];
  const times = [...years, 253_402_300_799_999, 253_402_300_800_000, 8_640_000_000_000_000, -8_640_000_000_000_000, -1];
  for (let nth = 0; nth < 800; nth += 1) times.push(nth * 29 * day + nth * 7_654_321 - 5_000 * day);
  for (const time of times) expect(plainDay(time)).toBe(asIntlSays.format(time));
});

test('a time that no calendar has is refused as before', () => {
  expect(() => plainDay(9e15)).toThrow(RangeError);
});
