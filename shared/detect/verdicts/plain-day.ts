/** A day as people write it, "3 June 2024", from a time (ms UTC) or from `YYYY-MM-DD`; any other text stays as it is. */
export function plainDay(day: number | string | undefined): string {
  if (day === undefined) return '';
  const time = typeof day === 'number' ? day : /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time)) return String(day);
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${year}` : oddDay(time);
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');

/** Before our era years are counted otherwise. A formatter takes longer to make than a report with all its days, so only such days have one. */
function oddDay(time: number): string {
  const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return long.format(time);
}
