import { decodeBytes } from './decode-bytes.ts';
import { decodeWords } from './decode-words.ts';
import { endOfComment, endOfQuoted, unquoted } from './scan-text.ts';

/** A structured value such as Content-Type: the main word in lower case, and its parameters by lower-case name. */
export type ParameterValue = { readonly main: string; readonly parameters: ReadonlyMap<string, string> };

type Piece = { readonly name: string; readonly index: number; readonly encoded: boolean; readonly value: string };

const maxParameters = 64;

/** Reads `main; name=value; name*0*=utf-8''…` (RFC 2045 §5.1, RFC 2231 §3 and §4); a broken parameter is skipped. */
export const readParameters = (value: string): ParameterValue => {
  const [main = '', ...rest] = splitParameters(value);
  const pieces = rest.map(readPiece).filter((piece) => piece !== null);
  const parameters = new Map<string, string>();
  if (!value.includes('*')) {
    // Nothing is split or encoded after RFC 2231, as nearly always: the first of each name counts.
    for (const piece of pieces) if (!parameters.has(piece.name)) parameters.set(piece.name, decodeWords(piece.value));
    return { main: main.trim().toLowerCase(), parameters };
  }
  for (const name of new Set(pieces.map((piece) => piece.name))) {
    const own = pieces.filter((piece) => piece.name === name).sort((a, b) => a.index - b.index);
    parameters.set(name, joinPieces(own));
  }
  return { main: main.trim().toLowerCase(), parameters };
};

const splitParameters = (value: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  const length = value.length;
  for (let at = 0; at < length && parts.length < maxParameters; ) {
    const code = value.charCodeAt(at);
    if (!isMark(code)) {
      const from = at;
      while (at < length && !isMark(value.charCodeAt(at))) at += 1;
      part += value.slice(from, at);
      continue;
    }
    const end = code === 34 ? endOfQuoted(value, at) : code === 40 ? endOfComment(value, at) : at;
    if (end < 0) return [...parts, part + value.slice(at + 1)];
    if (code === 59) {
      parts.push(part);
      part = '';
    } else if (code !== 40) part += value.slice(at, end + 1);
    at = end + 1;
  }
  return [...parts, part].slice(0, maxParameters);
};

/** " ( ; */
const isMark = (code: number): boolean => code === 34 || code === 40 || code === 59;

const readPiece = (part: string): Piece | null => {
  const equals = part.indexOf('=');
  if (equals < 0) return null;
  const written = part.slice(0, equals).trim().toLowerCase();
  const encoded = written.endsWith('*');
  const [name = '', index] = written.includes('*') ? (encoded ? written.slice(0, -1) : written).split('*') : [written];
  const raw = part.slice(equals + 1).trim();
  const value = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') ? unquoted(raw.slice(1, -1)) : raw;
  return name === '' ? null : { name, index: index === undefined ? -1 : Number.parseInt(index, 10) || 0, encoded, value };
};

const joinPieces = (pieces: readonly Piece[]): string => {
  const first = pieces[0];
  if (first === undefined) return '';
  if (first.index < 0 && !first.encoded) return decodeWords(first.value);
  const quote = first.encoded ? first.value.indexOf("'") : -1;
  const textStart = quote < 0 ? -1 : first.value.indexOf("'", quote + 1);
  const charset = textStart < 0 ? 'utf-8' : first.value.slice(0, quote);
  const bytes: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = index === 0 && textStart >= 0 ? piece.value.slice(textStart + 1) : piece.value;
    appendBytes(bytes, text, piece.encoded);
  }
  return decodeBytes(Uint8Array.from(bytes), charset);
};

const appendBytes = (bytes: number[], text: string, encoded: boolean): void => {
  for (let i = 0; i < text.length; i += 1) {
    const escaped = encoded && text.charCodeAt(i) === 37 ? Number.parseInt(text.slice(i + 1, i + 3), 16) : Number.NaN;
    if (Number.isNaN(escaped)) bytes.push(text.charCodeAt(i) & 255);
    else {
      bytes.push(escaped);
      i += 2;
    }
  }
};
