import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';
import type { TagEntry, TagKind } from '../../shared/detect/tags/tag.ts';
import { visibleLine } from '../../shared/text/visible-text.ts';
import { readDay } from './read-day.ts';
import type { TagColumns } from './tag-columns.ts';

/** One row of a tags.csv as an entry (with a note when something was read kindly), or why it cannot be one. */
export type TagRow =
  | { readonly ok: true; readonly entry: TagEntry; readonly note: string }
  | { readonly ok: false; readonly message: string };

/** Longest address (RFC 5321 §4.5.3.1) and, for the rest, more than anyone writes. */
const longestTag = 320;
const longestText = 1000;

/** Reads one row by its columns. */
export function readTagRow(cells: readonly string[], columns: TagColumns): TagRow {
  const cell = (column: number | null): string => (column === null ? '' : (cells[column] ?? '').trim());
  const tag = cell(columns.tag);
  if (tag === '') return refused('The tag is missing.');
  if (tag.length > longestTag) return refused(`The tag is longer than ${longestTag} characters.`);
  const kind = readKind(cell(columns.kind), tag);
  if (kind === null) return refused(`The kind "${short(cell(columns.kind))}" is none of alias, name, address-line, phone.`);
  if (kind === 'alias' && !/^[^\s@]{0,250}@[^\s@]{1,255}$/.test(tag))
    return refused('An alias is an address with one @ and no spaces.');
  const domain = readDomain(cell(columns.domain));
  if (domain === null) return refused(`"${short(cell(columns.domain))}" is not a domain such as acme.example.`);
  const holder = cell(columns.holder);
  if (holder === '' && domain === '') return refused('The company is missing: give its name or its domain.');
  const day = readDay(cell(columns.givenOn));
  if (day === null) return refused(`The date "${short(cell(columns.givenOn))}" is not written as YYYY-MM-DD.`);
  const note = cell(columns.note);
  if (holder.length > longestText || note.length > longestText)
    return refused(`A field is longer than ${longestText} characters.`);
  const entry = { tag, kind, holder: holder === '' ? domain : holder, domain, givenOn: day.day, note };
  return { ok: true, entry, note: day.note };
}

function refused(message: string): TagRow {
  return { ok: false, message };
}

const kinds: ReadonlyMap<string, TagKind> = new Map([
  ['alias', 'alias'],
  ['email', 'alias'],
  ['name', 'name'],
  ['addressline', 'address-line'],
  ['phone', 'phone'],
]);

function readKind(written: string, tag: string): TagKind | null {
  if (written !== '') return kinds.get(written.toLowerCase().replace(/[^a-z]/g, '')) ?? null;
  if (tag.includes('@')) return 'alias';
  if (/^\+?[\d\s()/.-]{5,30}$/.test(tag)) return 'phone';
  return /\d/.test(tag) ? 'address-line' : 'name';
}

/** The registrable domain (Public Suffix List, private part included); a name that is none stays as written. */
function readDomain(written: string): string | null {
  if (written === '') return '';
  const host = written
    .toLowerCase()
    .replace(/^[a-z]{2,10}:\/\//, '')
    .replace(/^.{0,300}@/, '')
    .replace(/[/?#:].{0,4000}$/, '')
    .replace(/\.$/, '');
  const ascii = domainToASCII(host);
  if (ascii === '' || !/^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63}){1,20}$/.test(ascii)) return null;
  return getDomain(ascii, { allowPrivateDomains: true }) ?? ascii;
}

function short(text: string): string {
  return visibleLine(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
