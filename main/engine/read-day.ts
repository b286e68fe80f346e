/** A calendar day as YYYY-MM-DD (or empty), with a note when it was written another way. */
export type Day = { readonly day: string; readonly note: string };

/** Reads a day written as YYYY-MM-DD (ISO 8601) or, with a note, as DD.MM.YYYY; null when it is no day of the calendar. */
export function readDay(written: string): Day | null {
  const text = written.trim();
  if (text === '') return { day: '', note: '' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (iso !== null) return calendarDay(iso[1], iso[2], iso[3], '');
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted === null) return null;
  return calendarDay(dotted[3], dotted[2]?.padStart(2, '0'), dotted[1]?.padStart(2, '0'), text);
}

function calendarDay(year = '', month = '', dayOfMonth = '', dotted: string): Day | null {
  const day = `${year}-${month}-${dayOfMonth}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date rolls 31 February over into March: only a day that comes back as written exists.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return { day, note: dotted === '' ? '' : `The date ${dotted} was read as ${day}.` };
}
