import { formatOf } from './formats.ts';
import { words } from './words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const units = [
  { unit: 'year', from: 365 * day, size: 365.25 * day },
  { unit: 'month', from: 45 * day, size: 30.44 * day },
  { unit: 'day', from: 22 * hour, size: day },
  { unit: 'hour', from: 50 * minute, size: hour },
  { unit: 'minute', from: 50_000, size: minute },
] as const;

/** "3 years ago", "in 2 days", "just now". */
export const relativeTime = (at: number, now: number): string => {
  const distance = at - now;
  const found = units.find(({ from }) => Math.abs(distance) >= from);
  if (found === undefined) return words.t('dates.now');
  const format = formatOf(Intl.RelativeTimeFormat, words.language, { numeric: 'auto' });
  return format.format(Math.round(distance / found.size), found.unit);
};

/** A day with its time: "2 March 2017, 14:05". */
export const exactTime = (at: number): string =>
  formatOf(Intl.DateTimeFormat, regional(), { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** A day: "2 Mar 2017". Days a tag was given are counted in UTC. */
export const dayOf = (at: number): string => formatOf(Intl.DateTimeFormat, regional(), { dateStyle: 'medium' }).format(at);

/** A calendar day that was stored as the start of the day in UTC. */
export const calendarDay = (at: number): string =>
  formatOf(Intl.DateTimeFormat, regional(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at);

/** The start of a calendar day as `YYYY-MM-DD`, the way a date field wants it. */
export const fieldDay = (at: number | null): string => (at === null ? '' : new Date(at).toISOString().slice(0, 10));

/** The person's regional form of the app's language: a British date for a British system. */
const regional = (): string => navigator.languages.find((tag) => tag.startsWith(words.language)) ?? words.language;
