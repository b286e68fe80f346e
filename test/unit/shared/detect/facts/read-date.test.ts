import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../../shared/detect/facts/read-date.ts';

const iso = (value: string): string | null => {
  const time = readDate(value);
  return time === null ? null : new Date(time).toISOString();
};

describe('a date', () => {
  it.each([
    ['Fri, 01 Jan 2010 03:21:06 -0000', '2010-01-01T03:21:06.000Z'],
    ['1 Jan 2010 03:21 +0200', '2010-01-01T01:21:00.000Z'],
    ['Fri, 01 Jan 2010 03:21:06 +0530 (IST)', '2009-12-31T21:51:06.000Z'],
    ['Thu, 29 Feb 2024 10:00:00 GMT', '2024-02-29T10:00:00.000Z'],
    ['Mon, 5 Jul 04 10:00:00 EDT', '2004-07-05T14:00:00.000Z'],
    ['Mon, 5 Jul 99 10:00:00 +0000', '1999-07-05T10:00:00.000Z'],
    ['Mon, 5 Jul 104 10:00:00 +0000', '2004-07-05T10:00:00.000Z'],
    ['Tue (no, really) , 6 Jul 2004 10:00:00 PST', '2004-07-06T18:00:00.000Z'],
    ['2010-01-01T03:21:06Z', '2010-01-01T03:21:06.000Z'],
    ['2010-01-01 03:21:06.123 +02:00', '2010-01-01T01:21:06.000Z'],
    ['Fri Jan  1 03:21:06 2010', '2010-01-01T03:21:06.000Z'],
    ['12-Mar-2004 09:08:07 +0100', '2004-03-12T08:08:07.000Z'],
    ['Fri, 1 January 2010 03:21:06 GMT+0100', '2010-01-01T02:21:06.000Z'],
    ['Do, 12 Okt 2017 08:00:00 CEST', '2017-10-12T06:00:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00.000Z'],
    ['1 Jan 2010 03:21:06 +9999', '2010-01-01T03:21:06.000Z'],
  ])('reads %s', (value, expected) => {
    expect(iso(value)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '3/4/05 10:00',
    'Mon, 1 Jan 1900 00:00:00 +0000',
    'Mon, 1 Jan 2101 00:00:00 +0000',
    'Fri, 30 Feb 2010 03:21:06 +0000',
    'Fri, 01 Jan 2010 25:21:06 +0000',
    'Fri, 01 Jan 2010',
    '(((((',
  ])('refuses %j', (value) => {
    expect(readDate(value)).toBeNull();
  });

  it('still reads the last day of 2100', () => {
    expect(iso('Fri, 31 Dec 2100 23:59:59 +0000')).toBe('2100-12-31T23:59:59.000Z');
  });
});
