// Made once, when first needed: making a formatter takes longer than judging a message.
let long: Intl.DateTimeFormat | null = null;

/** A day as people write it, "3 June 2024", from a time (ms UTC) or from `YYYY-MM-DD`; any other text stays as it is. */
export function plainDay(day: number | string | undefined): string {
  if (day === undefined) return '';
  const time = typeof day === 'number' ? day : /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time)) return String(day);
  long ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return long.format(time);
}
