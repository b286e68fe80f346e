/** Month 0–11 whose English abbreviation stands at `at`, or -1. */
export const monthNumber = (text: string, at: number): number => {
  const key = ((text.charCodeAt(at) | 32) << 16) | ((text.charCodeAt(at + 1) | 32) << 8) | (text.charCodeAt(at + 2) | 32);
  return months.get(key) ?? -1;
};

const keyOf = (name: string): number => (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2);

const months: ReadonlyMap<number, number> = new Map([
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, i) => [keyOf(name), i] as const,
  ),
  // Mail programs that write their own language: mrz, mai, okt, dez, ene, ago, dic.
  [keyOf('mrz'), 2],
  [keyOf('mai'), 4],
  [keyOf('okt'), 9],
  [keyOf('dez'), 11],
  [keyOf('ene'), 0],
  [keyOf('ago'), 7],
  [keyOf('dic'), 11],
]);

/** Minutes east of UTC. More than a day off is nonsense and read as UTC, as RFC 5322 §4.3 says of unknown zones. */
export const zoneMinutes = (west: boolean, hours: number, minutes: number): number => {
  const offset = hours * 60 + minutes;
  if (!(offset < 24 * 60)) return 0;
  return west ? -offset : offset;
};

/** Obsolete zone names (RFC 5322 §4.3) and the few others that mail is full of; the rest, military letters too, counts as UTC. */
export const namedZone = (name: string): number => (zones.get(name.toUpperCase()) ?? 0) * 60;

/** True when the word is a zone we know. */
export const isZone = (name: string): boolean => zones.has(name.toUpperCase());

const zones: ReadonlyMap<string, number> = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['WET', 0],
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
  ['BST', 1],
  ['WEST', 1],
  ['CET', 1],
  ['MET', 1],
  ['CEST', 2],
  ['MEST', 2],
  ['EET', 2],
  ['EEST', 3],
  ['MSK', 3],
  ['JST', 9],
  ['KST', 9],
]);

const oldest = 0;
const newest = Date.UTC(2101, 0, 1);

/** Parts to ms UTC; null for a day that does not exist, a time that no clock shows, and years outside 1970–2100. */
export const timeOf = (
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: number,
): number | null => {
  if (!(day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 60)) return null;
  const time = utc(year, month, day) + ((hour * 60 + minute - zone) * 60 + second) * 1000;
  return year >= 1970 && time >= oldest && time < newest ? time : null;
};

const daysBefore: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** What Date.UTC gives, counted rather than called for: every message has a date or two. */
const utc = (year: number, month: number, day: number): number => {
  const before = daysBefore[month];
  if (before === undefined || !(year >= 1970)) return Date.UTC(year, month, day);
  const past = year - (month > 1 ? 0 : 1); // the leap day of this year counts from March on
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
  return ((year - 1970) * 365 + leapDays + before + day - 1) * 86_400_000;
};

const daysIn = (year: number, month: number): number => {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
};
