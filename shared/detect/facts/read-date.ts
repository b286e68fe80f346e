import { readOddDate } from './read-odd-date.ts';
import { monthNumber, timeOf, zoneMinutes } from './time-parts.ts';

/**
 * A date as mail writes it (RFC 5322 §3.3 and §4.3) in ms UTC; null when it cannot be read or lies outside 1970–2100, which no
 * real message does. Nearly every date has the standard's shape and is read in one pass; the rest goes to `readOddDate`.
 */
export const readDate = (value: string): number | null =>
  readUsual(value) ?? readStandard(value) ?? readOddDate(value.slice(0, 120));

/** `Ddd, DD Mon YYYY HH:MM:SS +ZZZZ`, as nearly every program writes it, by place; null when one sign stands elsewhere. */
const readUsual = (value: string): number | null => {
  const length = value.length;
  if (length < 30) return null;
  const at = value.charCodeAt(6) === 32 ? 7 : 8; // the month, after a day of one digit or two
  if (length < at + 23 || (length > at + 23 && isDigit(value.charCodeAt(at + 23)))) return null;
  if (value.charCodeAt(3) !== 44 || value.charCodeAt(4) !== 32 || value.charCodeAt(at - 1) !== 32) return null;
  if (value.charCodeAt(at + 3) !== 32 || value.charCodeAt(at + 8) !== 32 || value.charCodeAt(at + 17) !== 32) return null;
  if (value.charCodeAt(at + 11) !== 58 || value.charCodeAt(at + 14) !== 58) return null;
  const sign = value.charCodeAt(at + 18);
  const month = monthNumber(value, at);
  if ((sign !== 43 && sign !== 45) || month < 0) return null;
  const zone = zoneMinutes(sign === 45, numberAt(value, at + 19, at + 21), numberAt(value, at + 21, at + 23));
  const hour = numberAt(value, at + 9, at + 11);
  const minute = numberAt(value, at + 12, at + 14);
  const second = numberAt(value, at + 15, at + 17);
  return timeOf(numberAt(value, at + 4, at + 8), month, numberAt(value, 5, at - 1), hour, minute, second, zone);
};

const readStandard = (value: string): number | null => {
  let at = value.charCodeAt(3) === 44 ? 4 : 0;
  at = skipSpaces(value, at);
  const dayEnd = digitsEnd(value, at);
  const day = numberAt(value, at, dayEnd);
  const monthAt = skipSpaces(value, dayEnd);
  const month = monthNumber(value, monthAt);
  at = skipSpaces(value, monthAt + 3);
  const yearEnd = digitsEnd(value, at);
  if (yearEnd - at !== 4 || month < 0 || dayEnd === monthAt) return null;
  const hourAt = skipSpaces(value, yearEnd);
  if (value.charCodeAt(hourAt + 2) !== 58) return null;
  const seconds = value.charCodeAt(hourAt + 5) === 58;
  const zoneAt = skipSpaces(value, hourAt + (seconds ? 8 : 5));
  const zone = numericZone(value, zoneAt);
  if (zone === null) return null;
  const hour = numberAt(value, hourAt, hourAt + 2);
  const second = seconds ? numberAt(value, hourAt + 6, hourAt + 8) : 0;
  return timeOf(numberAt(value, at, yearEnd), month, day, hour, numberAt(value, hourAt + 3, hourAt + 5), second, zone);
};

/** `+0200` at `at`; null when anything else stands there. */
const numericZone = (value: string, at: number): number | null => {
  const sign = value.charCodeAt(at);
  if (sign !== 43 && sign !== 45) return null;
  const end = digitsEnd(value, at + 1);
  if (end - at !== 5) return null;
  return zoneMinutes(sign === 45, numberAt(value, at + 1, at + 3), numberAt(value, at + 3, end));
};

const skipSpaces = (value: string, from: number): number => {
  const length = value.length;
  let at = from;
  while (at < length && value.charCodeAt(at) === 32) at += 1;
  return at;
};

const digitsEnd = (value: string, from: number): number => {
  const length = value.length;
  let at = from;
  while (at < length && isDigit(value.charCodeAt(at))) at += 1;
  return at;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** NaN when something else than digits stands there, which `timeOf` refuses. */
const numberAt = (value: string, from: number, to: number): number => {
  let number = from < to ? 0 : Number.NaN;
  for (let i = from; i < to; i += 1) {
    const code = value.charCodeAt(i);
    number = isDigit(code) ? number * 10 + code - 48 : Number.NaN;
  }
  return number;
};
