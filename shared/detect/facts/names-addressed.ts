import { addressLineName } from './address-line-name.ts';
import { calledInSentence } from './called-in-sentence.ts';
import { eastAsianGreeting, isEastAsianLine } from './east-asian-greeting.ts';
import { greetedName, isBareGreeting, loneName } from './greeted-name.ts';
import { factLimits } from './limits.ts';
import { nearSpellings, resembles } from './near-spellings.ts';
import { endsOwnText, isCopiedHeader, wholeName } from './own-text.ts';

/**
 * The names a text addresses, as written: after a greeting ("Dear X", "Sehr geehrte Frau X", "X 様"), on a line "To: X", and where its
 * first line or a line below a bare greeting calls a near spelling of the person's name ("Jonh Smiht, we miss you", "good news for
 * you, Jonh Smiht"). A name further down (a signature, an editor, a quotation) addresses nobody. Only the first 2 KB are looked at,
 * and at most three names are kept.
 */
export const namesAddressed = (text: string, names: readonly string[]): readonly string[] => {
  const start = text.length > factLimits.text ? text.slice(0, factLimits.text) : text;
  const found = calledFirst(start, names);
  for (let at = 0; at < start.length && found.length < factLimits.names; ) {
    let end = start.indexOf('\n', at);
    if (end < 0) end = start.length;
    const first = start.charCodeAt(at);
    if (first === dash && endsOwnText(start.slice(at, Math.min(end, at + 100)))) break;
    const name = first === quoted ? '' : nameOnLine(start, at, end, names);
    if (name === null) break;
    if (isKept(name, names) && !found.includes(name)) found.push(name);
    at = end + 1;
  }
  return found;
};

/** `>`: a line of somebody's earlier mail. `-` may part own text from a signature or a forwarded message. */
const quoted = 62;
const dash = 45;

/** The near spelling that the first line calls, if any; where that only greets ("Hello,"), the next line. */
const calledFirst = (text: string, names: readonly string[]): string[] => {
  let line = firstLine(text);
  let rest = line.rest;
  if (isBareGreeting(line.text)) {
    line = firstLine(rest);
    rest = line.rest;
  }
  const start = goesOn(line.text) ? `${line.text} ${firstLine(rest).text}` : line.text;
  const called = calledInSentence(line.text, start, nearSpellings(start, names)).slice(0, 1);
  return called.length > 0 ? called : calledAlone(line.text, names);
};

/** A name that is the whole first line, once one of its words is nearly the person's; the true name is no news there. */
const calledAlone = (line: string, names: readonly string[]): string[] => {
  const name = line.length > 64 || isEastAsianLine(line) ? '' : loneName(line);
  return name !== '' && resembles(name, names) && !names.includes(name) ? [name.slice(0, factLimits.nameAddressed)] : [];
};

/** A short line without a sign at its end is half a sentence; the rest stands on the next. */
const goesOn = (line: string): boolean =>
  line.length > 0 && line.length < 120 && !',.!?:;'.includes(line.charAt(line.length - 1));

const firstLine = (text: string): { readonly text: string; readonly rest: string } => {
  let from = 0;
  while (from < text.length && text.charCodeAt(from) <= 32) from += 1;
  const end = text.indexOf('\n', from);
  let to = end < 0 ? text.length : end;
  const next = to;
  while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
  return { text: text.slice(from, Math.min(to, from + 200)), rest: text.slice(next) };
};

/** Small letters alone ("hi folks") are a name only when they are nearly the person's. */
const isKept = (name: string, names: readonly string[]): boolean =>
  name !== '' && (name !== name.toLowerCase() || name === name.toUpperCase() || resembles(name, names));

/** The name that the line addresses, or empty; null where earlier mail begins. */
const nameOnLine = (text: string, from: number, to: number, names: readonly string[]): string | null => {
  let at = from;
  while (at < to && !isWordStart(text.charCodeAt(at))) at += 1;
  let end = Math.min(to, at + 200);
  while (end > at && text.charCodeAt(end - 1) <= 32) end -= 1;
  if (end - at < 3) return '';
  const line = text.slice(at, end);
  const greeted = greetedName(line) || (isEastAsianLine(line) ? eastAsianGreeting(line) : '');
  const name = greeted || addressLineName(line);
  if (name !== '' && greeted === '' && isCopiedHeader(text, to)) return null;
  return name === '' ? '' : wholeName(line, name, names).slice(0, factLimits.nameAddressed).trim();
};

/** Letters; not the marks, arrows and pictures (emoji are surrogates) that decorate a line's beginning. */
const isWordStart = (code: number): boolean => {
  if (code < 0x2000) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xaa;
  return code > 0x3003 && (code < 0xd800 || code > 0xdfff) && (code < 0xfe00 || code > 0xfe6f) && !isBracket(code);
};

const isBracket = (code: number): boolean => (code >= 0x3008 && code <= 0x3020) || code === 0xfeff;
