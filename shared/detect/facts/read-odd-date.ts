import { endOfComment } from './scan-text.ts';
import { isZone, monthNumber, namedZone, timeOf, zoneMinutes } from './time-parts.ts';

type Parts = { year: number; month: number; day: number; clock: string; zone: number };

/**
 * Dates outside the standard's shape that real mail carries: two-digit years and named zones (RFC 5322 §4.3), ISO 8601, asctime,
 * comments anywhere, missing seconds or zone, `12-Mar-2004`. Purely numeric days like 3/4/05 stay unread: they mean two things.
 */
export const readOddDate = (value: string): number | null => {
  const text = withoutComments(value);
  const iso = readIso(text);
  if (iso !== undefined) return iso;
  const parts: Parts = { year: -1, month: -1, day: -1, clock: '', zone: 0 };
  for (const word of text.split(/[\s,]+/).slice(0, 12)) takeWord(parts, word);
  const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,9})?$/.exec(parts.clock);
  if (parts.year < 0 || parts.month < 0 || clock === null) return null;
  return timeOf(parts.year, parts.month, parts.day, Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0), parts.zone);
};

const readIso = (text: string): number | null | undefined => {
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?(?: ?(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})))?(?: |$)/i.exec(
      text.trim(),
    );
  if (iso === null) return undefined;
  const zone = iso[8] === undefined ? 0 : zoneMinutes(iso[8] === '-', Number(iso[9]), Number(iso[10]));
  return timeOf(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), Number(iso[4]), Number(iso[5]), Number(iso[6] ?? 0), zone);
};

const takeWord = (parts: Parts, word: string): void => {
  const dashed = /^(\d{1,2})[-/]([A-Za-z]{3,9})[-/](\d{2}|\d{4})$/.exec(word);
  if (dashed !== null) {
    for (const part of dashed.slice(1)) takeWord(parts, part);
  } else if (/^\d{1,4}$/.test(word)) takeNumber(parts, word);
  else if (/^\d{1,2}[:.]\d{2}/.test(word)) parts.clock = parts.clock === '' ? word : parts.clock;
  else if (/^(?:GMT|UTC)?[+-]\d{2}:?\d{2}$/i.test(word)) parts.zone = numericZone(word);
  else if (isZone(word)) parts.zone = namedZone(word);
  else if (parts.month < 0 && /^[A-Za-z]{3}/.test(word)) parts.month = monthNumber(word, 0);
};

const takeNumber = (parts: Parts, word: string): void => {
  if (parts.day < 0 && word.length <= 2) parts.day = Number(word);
  else if (parts.year < 0) parts.year = fullYear(word);
};

/** RFC 5322 §4.3: two digits below 50 are 20xx, above 19xx; three digits count from 1900. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length >= 4) return year;
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900;
};

const numericZone = (word: string): number => {
  const digits = word.replace(/\D/g, '');
  return zoneMinutes(word.includes('-'), Number(digits.slice(0, 2)), Number(digits.slice(2)));
};

const withoutComments = (value: string): string => {
  let text = value;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(')) {
    const end = endOfComment(text, open);
    text = `${text.slice(0, open)} ${end < 0 ? '' : text.slice(end + 1)}`;
  }
  return text.trim();
};
