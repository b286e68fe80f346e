import { domainToAscii } from './domain-to-ascii.ts';
import { normaliseAddress } from './normalise-address.ts';
import { readDate } from './read-date.ts';
import { endOfComment, lastPlaceOf } from './scan-text.ts';

/** The two ends of a hop (RFC 5321 §4.4): the server that wrote the field, and the looked-up name of the one that handed over. */
export type Hop = { readonly by: string; readonly from: string };

/** When a hop took the message over; null when it does not say. */
export const readHopTime = (value: string): number | null => {
  const semicolon = lastPlaceOf(value, ';');
  return semicolon < 0 ? null : readDate(value.slice(semicolon + 1).trim());
};

/**
 * Reads one hop. `from` is the name that the receiving server looked up for the sender's IP address (`from helo (name [ip])`,
 * or Exim's `from name ([ip] helo=…)`); `unknown` where it found none, empty where it did not look, because the name given in
 * HELO is anyone's choice.
 */
export const readHop = (value: string): Hop => ({ by: clauseWord(value, 'by '), from: fromName(value) });

/** The address in the `for` clause, or empty (also for `for <multiple recipients>`). */
export const readReceivedFor = (value: string): string => {
  for (let at = value.indexOf('for '); at >= 0; at = value.indexOf('for ', at + 4)) {
    const address = addressAt(value, at + 4);
    if (address === '' || (at > 0 && value.charCodeAt(at - 1) > 32)) continue;
    return isInComment(value, at) ? '' : address;
  }
  return '';
};

const addressAt = (value: string, from: number): string => {
  const length = value.length;
  let end = from;
  while (end < length && value.charCodeAt(end) === 32) end += 1;
  untilWordEnd.lastIndex = end;
  untilWordEnd.test(value);
  const word = value.slice(end, untilWordEnd.lastIndex);
  if (!word.includes('@')) return '';
  return normaliseAddress(
    word.charCodeAt(0) === 60 ? word.slice(1, word.charCodeAt(word.length - 1) === 62 ? -1 : undefined) : word,
  );
};

const untilWordEnd = /[^ ;\t]{0,340}/y;

const isInComment = (value: string, at: number): boolean => {
  for (let open = value.indexOf('('); open >= 0 && open < at; ) {
    const end = endOfComment(value, open);
    if (end < 0 || end > at) return true;
    open = value.indexOf('(', end);
  }
  return false;
};

/** How many places that look like a clause are tried: real hops have one, hostile ones thousands. */
const maxTries = 8;

/** The word after `by ` outside of comments. */
const clauseWord = (value: string, clause: string): string => {
  let tries = 0;
  for (let at = value.indexOf(clause); at >= 0 && tries < maxTries; at = value.indexOf(clause, at + 3)) {
    tries += 1;
    if (at > 0 && value.charCodeAt(at - 1) > 32) continue;
    if (!isInComment(value, at)) return hostAt(value, at + clause.length);
  }
  return '';
};

const fromName = (value: string): string => {
  if (value.slice(0, 5).toLowerCase() !== 'from ') return '';
  const open = value.indexOf('(');
  if (open < 0 || open > 5 + 260) return '';
  const looked = value.slice(open + 1, open + 300).trimStart();
  const bracket = looked.indexOf('[');
  const close = looked.indexOf(')');
  // Exim puts the name it looked up first, and what HELO said into the comment.
  if (bracket === 0 && looked.includes(' helo=')) return hostAt(value, 5);
  if (bracket <= 0 || (close >= 0 && close < bracket)) return '';
  const name = hostAt(looked, 0);
  if (name === 'unknown' || looked.slice(0, close < 0 ? undefined : close).includes('may be forged')) return 'unknown';
  return name.includes('.') && !name.includes('=') ? name : '';
};

const hostAt = (value: string, from: number): string => {
  const length = value.length;
  let start = from;
  while (start < length && value.charCodeAt(start) === 32) start += 1;
  untilHostEnd.lastIndex = start;
  untilHostEnd.test(value);
  const word = value.slice(start, untilHostEnd.lastIndex);
  const sign = lastPlaceOf(word, '@');
  return domainToAscii(sign < 0 ? word : word.slice(sign + 1));
};

/** Up to white space, `(`, `)`, `;`, `,` or `[`. A pattern looks once at what kind of text it has; a loop does so at every letter. */
const untilHostEnd = /[^\0- ();,[]{0,256}/y;
