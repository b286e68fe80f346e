import { addressLineName } from './address-line-name.ts';
import { greetedName } from './greeted-name.ts';
import { factLimits } from './limits.ts';
import { nearSpellings, resembles } from './near-spellings.ts';

/** Of three names at most this many come from greetings, so that a misspelling in an address block always finds room. */
const maxGreeted = 2;

/**
 * The names a text addresses, as written: after a greeting ("Dear X", "Sehr geehrte Frau X"), on a line "To: X", and anything
 * spelled nearly like one of the person's names. Only the first 2 KB are looked at, and at most three names are kept.
 */
export const namesAddressed = (text: string, names: readonly string[]): readonly string[] => {
  const start = text.length > factLimits.text ? text.slice(0, factLimits.text) : text;
  const found: string[] = [];
  for (let at = 0; at < start.length && found.length < maxGreeted; ) {
    let end = start.indexOf('\n', at);
    if (end < 0) end = start.length;
    const name = nameOnLine(start, at, end);
    if (isKept(name, names) && !found.includes(name)) found.push(name);
    at = end + 1;
  }
  for (const name of nearSpellings(start, names)) if (!found.includes(name)) found.push(name);
  return found.slice(0, factLimits.names);
};

/** Small letters alone ("hi folks") are a name only when they are nearly the person's. */
const isKept = (name: string, names: readonly string[]): boolean =>
  name !== '' && (name !== name.toLowerCase() || name === name.toUpperCase() || resembles(name, names));

const nameOnLine = (text: string, from: number, to: number): string => {
  let at = from;
  while (at < to && !isWordStart(text.charCodeAt(at))) at += 1;
  if (to - at < 4) return '';
  const line = text.slice(at, Math.min(to, at + 200));
  const name = greetedName(line) || addressLineName(line);
  return name.slice(0, factLimits.nameAddressed).trim();
};

const isWordStart = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xaa;
