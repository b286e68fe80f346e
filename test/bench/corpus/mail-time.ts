import type { CorpusSize } from './corpus-size.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const firstDay = Date.UTC(2012, 0, 1);
const span = 14 * 365 * 86_400_000;

/** The n-th message's time: the corpus spans fourteen years, evenly. */
export function timeOf(n: number, size: CorpusSize, random: SeededNumbers): number {
  return firstDay + Math.floor((n / size.messages) * span) + random.below(60_000);
}

/** A time as the Date field has it (RFC 5322, section 3.3). */
export function mailDate(at: number): string {
  const date = new Date(at);
  const day = `${days[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${clock(date)} +0000`;
}

/** A time as the line between two messages of an mbox has it. */
export function mboxDate(at: number): string {
  const date = new Date(at);
  const day = `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${twoDigits(date.getUTCDate())}`;
  return `${day} ${clock(date)} ${date.getUTCFullYear()}`;
}

function clock(date: Date): string {
  return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join(':');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
