import { addressLineName } from './address-line-name.ts';
import { greetedName } from './greeted-name.ts';
import { factLimits } from './limits.ts';
import { nearSpellings, resembles } from './near-spellings.ts';

/**
 * The names a text addresses, as written: after a greeting ("Dear X", "Sehr geehrte Frau X"), on a line "To: X", and where its
 * first line begins with a near spelling of the person's name ("Jonh Smiht, we miss you"). A name further down (a signature,
 * an editor, a quotation) addresses nobody. Only the first 2 KB are looked at, and at most three names are kept.
 */
export const namesAddressed = (text: string, names: readonly string[]): readonly string[] => {
  const start = text.length > factLimits.text ? text.slice(0, factLimits.text) : text;
  const found = calledFirst(start, names);
  for (let at = 0; at < start.length && found.length < factLimits.names; ) {
    let end = start.indexOf('\n', at);
    if (end < 0) end = start.length;
    const name = start.charCodeAt(at) === quoted ? '' : nameOnLine(start, at, end);
    if (isKept(name, names) && !found.includes(name)) found.push(name);
    at = end + 1;
  }
  return found;
};

/** `>`: a line of somebody's earlier mail. */
const quoted = 62;

/** The near spelling that the first line begins with, if any. */
const calledFirst = (text: string, names: readonly string[]): string[] => {
  const line = text.trimStart().split('\n', 1)[0]?.slice(0, 200) ?? '';
  const plain = line.replace(/\s+/g, ' ');
  return nearSpellings(line, names)
    .filter((name) => plain.startsWith(name))
    .slice(0, 1);
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
