import { endOfComment, endOfQuoted, unquoted } from './scan-text.ts';

/** One entry of an address list as written: the phrase beside it and the address, either may be empty. */
export type AddressEntry = { readonly name: string; readonly address: string };

type Reading = {
  readonly value: string;
  readonly entries: AddressEntry[];
  /** The phrase so far, its quotes removed; `bare` is the same text with quoted strings left out, where an address may stand. */
  phrase: string;
  bare: string;
  comment: string;
  /** The bracketed address of this entry, and how long the phrase was where it stood. */
  angle: string | null;
  angleAt: number;
  /** An opening sign without its end was met: from here on that sign means itself. Keeps hostile input linear. */
  openQuote: boolean;
  openComment: boolean;
  group: boolean;
};

/**
 * Splits an address list. What real mail does and RFC 5322 forbids is read as meant: commas and colons in an unquoted name belong
 * to the name, `;` separates as `,` does, an unclosed quote or bracket means itself.
 */
export const splitAddressList = (written: string, limit: number): readonly AddressEntry[] => {
  const value = written.includes('\t') ? written.replaceAll('\t', ' ') : written;
  const reading: Reading = {
    value,
    entries: [],
    phrase: '',
    bare: '',
    comment: '',
    angle: null,
    angleAt: 0,
    openQuote: false,
    openComment: false,
    group: false,
  };
  for (let at = 0; at < value.length && reading.entries.length < limit; ) at = step(reading, at);
  finish(reading, true);
  return reading.entries.slice(0, limit);
};

const step = (reading: Reading, at: number): number => {
  switch (reading.value.charCodeAt(at)) {
    case 34:
      return quoted(reading, at);
    case 40:
      return comment(reading, at);
    case 60:
      return angle(reading, at);
    case 44:
    case 59:
      return separator(reading, at);
    case 58:
      return colon(reading, at);
    case 62:
      return at + 1; // a bracket too many
    case 92:
      return text(reading, reading.value.slice(at + 1, at + 2), at + 2);
    default:
      return plain(reading, at);
  }
};

const plain = (reading: Reading, at: number): number => {
  let end = at + 1;
  while (end < reading.value.length && !isSpecial(reading.value.charCodeAt(end))) end += 1;
  return text(reading, reading.value.slice(at, end), end);
};

/** " ( < > , ; : \ */
const isSpecial = (code: number): boolean =>
  code === 34 || code === 40 || code === 60 || code === 62 || code === 44 || code === 59 || code === 58 || code === 92;

const text = (reading: Reading, piece: string, next: number): number => {
  reading.phrase += piece;
  reading.bare += piece;
  return next;
};

const quoted = (reading: Reading, at: number): number => {
  const end = reading.openQuote ? -1 : endOfQuoted(reading.value, at);
  if (end < 0) {
    reading.openQuote = true;
    return text(reading, '"', at + 1);
  }
  const inside = reading.value.slice(at + 1, end);
  reading.phrase += unquoted(inside);
  // A quoted string right before "@" is a local part; otherwise it is a name and never an address.
  reading.bare += reading.value.charCodeAt(end + 1) === 64 ? `"${inside}"` : ' ';
  return end + 1;
};

const comment = (reading: Reading, at: number): number => {
  const end = reading.openComment ? -1 : endOfComment(reading.value, at);
  if (end < 0) {
    reading.openComment = true;
    return text(reading, '(', at + 1);
  }
  const inside = reading.value.slice(at + 1, end).trim();
  if (reading.comment === '') reading.comment = unquoted(inside);
  // In a phrase that an angle address follows, people write brackets as part of the name.
  reading.phrase += `(${inside})`;
  reading.bare += ' ';
  return end + 1;
};

const angle = (reading: Reading, at: number): number => {
  let close = at + 1;
  let open = at;
  for (; close < reading.value.length; close += 1) {
    const code = reading.value.charCodeAt(close);
    if (code === 62) break;
    if (code === 60) open = close;
  }
  // Without an end the address runs to the next separator.
  const next = close < reading.value.length ? close + 1 : endOfWord(reading.value, open + 1);
  const end = close < reading.value.length ? close : next;
  if (open > at) reading.phrase += reading.value.slice(at + 1, open);
  setAngle(reading, withoutRoute(reading.value.slice(open + 1, end).trim()));
  return next;
};

/** An empty pair of brackets is passed over; a second address without a comma before it is a second mailbox. */
const setAngle = (reading: Reading, inside: string): void => {
  if (reading.angle?.includes('@') === true) {
    const phrase = reading.phrase.slice(reading.angleAt);
    reading.phrase = reading.phrase.slice(0, reading.angleAt);
    finish(reading, true);
    reading.phrase = phrase;
  }
  reading.angle = inside;
  reading.angleAt = reading.phrase.length;
};

const endOfWord = (value: string, from: number): number => {
  let end = from;
  while (end < value.length && ![44, 59, 32].includes(value.charCodeAt(end))) end += 1;
  return end;
};

/** An obsolete route (`@relay,@relay:user@host`, RFC 5322 §4.4) names relays, not the person; so does a `mailto:`. */
const withoutRoute = (inside: string): string => {
  if (inside.startsWith('@')) return inside.slice(inside.lastIndexOf(':') + 1);
  const first = inside.charAt(0);
  if (inside.length > 2 && (first === "'" || first === '"') && inside.endsWith(first)) return inside.slice(1, -1);
  return inside.slice(0, 7).toLowerCase() === 'mailto:' ? inside.slice(7) : inside;
};

/** A name longer than this is none; it ends at the next comma, which keeps a list without addresses linear. */
const maxPhrase = 400;

const separator = (reading: Reading, at: number): number => {
  const ends = reading.value.charCodeAt(at) === 59;
  if (!finish(reading, ends || reading.phrase.length > maxPhrase)) {
    // `Doe, Jane <jane@…>`: no address yet, so the comma was part of the name.
    text(reading, ',', at + 1);
  }
  if (ends) reading.group = false;
  return at + 1;
};

/** `Friends: a@b, c@d;` is a group (RFC 5322 §3.4) only when its end stands there; else the colon belongs to the name. */
const colon = (reading: Reading, at: number): number => {
  if (reading.phrase.length > maxPhrase) return text(reading, ':', at + 1);
  if (/^\s*mailto$/i.test(reading.phrase)) return clear(reading, at + 1);
  const end = reading.group ? -1 : reading.value.indexOf(';', at);
  if (end < 0 || reading.angle !== null) return text(reading, ':', at + 1);
  reading.group = true;
  return clear(reading, at + 1);
};

const clear = (reading: Reading, next: number): number => {
  reading.phrase = '';
  reading.bare = '';
  reading.comment = '';
  reading.angle = null;
  return next;
};

/** Closes the entry that was being read; false when it has no address yet and more may follow. */
const finish = (reading: Reading, force: boolean): boolean => {
  const { angle } = reading;
  const entry = angle?.includes('@') === true ? { name: reading.phrase, address: angle } : bareEntry(reading);
  const empty = entry.address === '' && entry.name.trim() === '';
  if (entry.address === '' && !force && !empty) return false;
  if (!empty) reading.entries.push({ name: entry.name.replace(/[ \t]{1,50}/g, ' ').trim(), address: entry.address });
  clear(reading, 0);
  return true;
};

/** `jane@x.example (Jane Doe)`, `Jane jane@x.example`, or a name alone. */
const bareEntry = (reading: Reading): AddressEntry => {
  const word = addressWord(reading.bare);
  if (word === '') return { name: reading.phrase, address: '' };
  if (reading.comment !== '') return { name: reading.comment, address: word };
  return { name: reading.phrase.replace(word, ''), address: word };
};

/** Longer than any address with its quotes. */
const maxWord = 700;

const addressWord = (bare: string): string => {
  const at = bare.lastIndexOf('@');
  if (at < 0) return '';
  const from = localStart(bare, at);
  const to = domainEnd(bare, at);
  if (to - from > maxWord) return '';
  return bare
    .slice(from, to)
    .replaceAll(' ', bare.charCodeAt(from) === 34 ? ' ' : '')
    .replace(/^'{1,3}(?=[^"']+@)|['>]{1,3}$/g, '');
};

/** White space may stand around `@` and the dots of a domain (RFC 5322 §4.4); a quoted local part begins at its quote. */
const localStart = (bare: string, at: number): number => {
  let from = at;
  while (from > 0 && bare.charCodeAt(from - 1) === 32) from -= 1;
  const quote = from === at && bare.charCodeAt(at - 1) === 34 ? bare.lastIndexOf('"', at - 2) : -1;
  if (quote >= 0) return quote;
  while (from > 0 && bare.charCodeAt(from - 1) !== 32) from -= 1;
  return from;
};

const domainEnd = (bare: string, at: number): number => {
  let to = at + 1;
  while (bare.charCodeAt(to) === 32) to += 1;
  while (to < bare.length) {
    const dotted = bare.charCodeAt(to - 1) === 46 || bare.charCodeAt(to + 1) === 46;
    if (bare.charCodeAt(to) === 32 && !dotted) return to;
    to += 1;
  }
  return to;
};
