import type { FieldName } from '../../shared/detect/facts/header-field.ts';
import { type ParameterValue, readParameters } from '../../shared/detect/facts/read-parameters.ts';
import { decodeHtml, decodePlain } from './decode-part.ts';
import { mailLimits } from './limits.ts';
import type { Part } from './part.ts';
import { readHeaderFields } from './read-header-fields.ts';

type Search = { parts: number; html: { readonly part: Part; readonly type: ParameterValue } | null };

/**
 * The first readable text of a message, about 2 KB: text/plain if it has any, else text/html without its markup. Multiparts are
 * followed eight deep and over forty parts, in what is there of them: the end of a long message is not read.
 */
export const readableText = (part: Part): string => {
  const search: Search = { parts: 0, html: null };
  const plain = searchPart(part, search, 0);
  if (plain !== '' || search.html === null) return plain;
  return decodeHtml(search.html.part, search.html.type);
};

const searchPart = (part: Part, search: Search, depth: number): string => {
  search.parts += 1;
  const type = readParameters(part.contentType === '' ? 'text/plain' : part.contentType);
  if (type.main === 'text/html') {
    search.html ??= { part, type };
    return '';
  }
  if (type.main.startsWith('multipart/')) return depth < mailLimits.partDepth ? searchParts(part, type, search, depth + 1) : '';
  if (type.main !== 'text/plain' && type.main !== 'text') return '';
  const text = decodePlain(part, type);
  return text.trim() === '' ? '' : text;
};

const searchParts = (part: Part, type: ParameterValue, search: Search, depth: number): string => {
  const boundary = type.parameters.get('boundary')?.trimEnd() ?? '';
  if (boundary === '' || boundary.length > 200) return '';
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  let open = delimiterAt(part, delimiter, part.from);
  while (open >= 0 && search.parts < mailLimits.parts) {
    const start = lineEnd(part, open + delimiter.length);
    const next = delimiterAt(part, delimiter, start);
    const text = searchPart(readPart(part.bytes, start, next < 0 ? part.to : next), search, depth);
    if (text !== '') return text;
    open = next;
  }
  return '';
};

/** The next delimiter at the start of a line (RFC 2046 §5.1.1), or -1. */
const delimiterAt = (part: Part, delimiter: Buffer, from: number): number => {
  for (let at = part.bytes.indexOf(delimiter, from); at >= 0 && at < part.to; at = part.bytes.indexOf(delimiter, at + 1)) {
    if (at === part.from || part.bytes[at - 1] === 10 || part.bytes[at - 1] === 13) return at;
  }
  return -1;
};

const lineEnd = (part: Part, from: number): number => {
  const end = part.bytes.indexOf(10, from);
  return end < 0 || end >= part.to ? part.to : end + 1;
};

const readPart = (bytes: Buffer, from: number, to: number): Part => {
  const headerEnd = endOfHeader(bytes, from, to);
  const { fields } = readHeaderFields(bytes, from, headerEnd);
  const value = (name: FieldName): string => fields.find((field) => field.name === name)?.value ?? '';
  return { bytes, from: headerEnd, to, contentType: value('Content-Type'), encoding: value('Content-Transfer-Encoding') };
};

const endOfHeader = (bytes: Buffer, from: number, to: number): number => {
  for (let at = from; at < to; ) {
    const code = bytes[at];
    if (code === 10 || (code === 13 && bytes[at + 1] === 10)) return Math.min(to, code === 10 ? at + 1 : at + 2);
    const end = bytes.indexOf(10, at);
    if (end < 0 || end >= to) return to;
    at = end + 1;
  }
  return to;
};
