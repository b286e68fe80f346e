/** A time as ISO 8601 in UTC, to the second (mail is no finer); null stays null, and so does a time no calendar has. */
export function isoTime(time: number | null): string | null {
  if (time === null || !Number.isFinite(time) || Math.abs(time) > 8.64e15) return null;
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The day of an ISO time for reading, or a dash. */
export function dayOf(iso: string | null): string {
  return iso === null ? '–' : iso.slice(0, iso.indexOf('T'));
}
