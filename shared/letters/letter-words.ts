import type { TagKind } from '../detect/tags/tag.ts';
import { visibleLine } from '../text/visible-text.ts';

/** How a letter calls the mark: "this e-mail address", "this spelling of my name". */
export function markOf(kind: TagKind): string {
  switch (kind) {
    case 'alias':
      return 'this e-mail address';
    case 'name':
      return 'this spelling of my name';
    case 'address-line':
      return 'this way of writing my postal address';
    case 'phone':
      return 'this telephone number';
  }
}

/** The line that lets a company find the person in its records. */
export function recordLine(kind: TagKind, writtenAs: string): string {
  switch (kind) {
    case 'alias':
      return `E-mail address: ${writtenAs}`;
    case 'name':
      return `Name, recorded by you as: ${writtenAs}`;
    case 'address-line':
      return `Postal address, recorded by you as: ${writtenAs}`;
    case 'phone':
      return `Telephone number: ${writtenAs}`;
  }
}

/** A day in words (4 March 2022), or the blank. */
export function dayOf(time: number | null, blank: string): string {
  // A clock far out of the calendar's range is no day (ECMA-262, Time Values).
  return time === null || Number.isNaN(new Date(time).getTime()) ? blank : days.format(time);
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Text that came with mail, fit to stand in a letter: one line, nothing hidden, at most 160 characters. */
export function quoted(text: string): string {
  const line = visibleLine(text).trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
