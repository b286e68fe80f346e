import { isAscii } from 'node:buffer';
import { accountHeaders, carrierHeaders } from '../../shared/detect/facts/carrier-headers.ts';
import { type FieldName, type HeaderField, type HeaderFields, wantedFields } from '../../shared/detect/facts/header-field.ts';
import { factLimits } from '../../shared/detect/facts/limits.ts';
import { decodeHeaderBytes } from './decode-header-bytes.ts';
import { mailLimits } from './limits.ts';
import { unfold } from './unfold.ts';

type Wanted = {
  readonly lower: string;
  readonly name: FieldName | null;
  readonly index: number;
  /** A signature is read for one tag only, so its twenty folded lines stay as they are. */
  readonly unfolds: boolean;
};

type Block = {
  readonly bytes: Buffer;
  readonly text: string;
  readonly start: number;
  /** Nothing but ASCII without NUL, with line ends as they stand in the bytes: then a value is a slice of the text. */
  readonly plain: boolean;
  /** Whether a CR stands anywhere in the block: asked once here rather than of every value. */
  readonly returns: boolean;
  readonly fields: HeaderField[];
  readonly carriers: string[];
  broken: boolean;
};

/**
 * Walks a header block once and unfolds only the wanted fields (RFC 5322 §2.2.3). Lines end in LF, CRLF, or, where no LF stands in
 * the whole block, in CR. Values are UTF-8 (RFC 6532) if valid, else windows-1252; NUL bytes are dropped.
 */
export const readHeaderFields = (source: Uint8Array, start: number, headerEnd: number): HeaderFields => {
  const bytes = Buffer.isBuffer(source) ? source : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const end = Math.min(headerEnd, start + mailLimits.headerBytes);
  const written = bytes.toString('latin1', start, end);
  const text = withLineEnds(written);
  const block: Block = {
    bytes,
    text,
    start,
    plain: text === written && isAscii(bytes.subarray(start, end)) && !text.includes('\0'),
    returns: text.includes('\r'),
    fields: [],
    carriers: [],
    broken: end < headerEnd,
  };
  counts.fill(0);
  walk(block);
  return { fields: block.fields, carriers: block.carriers, broken: block.broken };
};

/** How often each wanted name came in the block being walked; one array for all blocks, as an own one costs more than the walk's loop. */
const counts = new Uint8Array(wantedFields.length);

/** A lone CR ends a line only where nothing else does: else a CR inside a value could forge a field. */
const withLineEnds = (text: string): string => (text.includes('\n') || !text.includes('\r') ? text : text.replaceAll('\r', '\n'));

const walk = (block: Block): void => {
  const { text } = block;
  const length = text.length;
  let lines = 0;
  for (let at = 0; at < length; ) {
    const wanted = isFold(text.charCodeAt(at)) ? null : findWanted(text, at);
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = length;
    lines += 1;
    let folded = false;
    while (lineEnd + 1 < length && isFold(text.charCodeAt(lineEnd + 1))) {
      folded = true;
      lines += 1;
      const next = text.indexOf('\n', lineEnd + 1);
      lineEnd = next < 0 ? length : next;
    }
    if (lines > mailLimits.headerLines) {
      block.broken = true;
      return;
    }
    if (wanted !== null) keep(block, wanted, at, lineEnd, folded);
    at = lineEnd + 1;
  }
};

const isFold = (code: number): boolean => code === 32 || code === 9;

const keep = (block: Block, wanted: Wanted, at: number, lineEnd: number, folded: boolean): void => {
  if (wanted.name === null) {
    keepCarrier(block, wanted.lower, block.text.slice(block.text.indexOf(':', at) + 1, Math.min(lineEnd, at + 200)).trim());
    return;
  }
  const count = counts[wanted.index] ?? 0;
  if (count >= mailLimits.fieldsPerName || block.fields.length >= mailLimits.fields) {
    block.broken = true;
    return;
  }
  counts[wanted.index] = count + 1;
  block.fields.push({
    name: wanted.name,
    value: readValue(block, block.text.indexOf(':', at) + 1, lineEnd, folded, wanted.unfolds),
  });
};

/** A mailing service's header: its name, and its customer's number where the value bears one. */
const keepCarrier = (block: Block, lower: string, value: string): void => {
  if (block.carriers.length >= factLimits.carrierHeaders) return;
  const number = accountHeaders[lower]?.exec(value)?.[1];
  const carrier = number === undefined ? lower : `${lower}=${number}`;
  if (!block.carriers.includes(carrier)) block.carriers.push(carrier);
};

const readValue = (block: Block, from: number, to: number, folded: boolean, unfolds: boolean): string => {
  const { text } = block;
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  if (end - start > mailLimits.valueBytes) {
    block.broken = true;
    end = start + mailLimits.valueBytes;
  }
  if (block.plain) {
    if (folded && unfolds) return unfold(text, start, end);
    const value = text.slice(start, end);
    return unfolds && block.returns && value.includes('\r') ? unfold(value, 0, value.length) : value;
  }
  const value = decodeHeaderBytes(block.bytes.subarray(block.start + start, block.start + end));
  const clean = value.includes('\0') ? withoutNul(block, value) : value;
  return unfolds && (folded || clean.includes('\r')) ? unfold(clean, 0, clean.length) : clean;
};

const withoutNul = (block: Block, value: string): string => {
  block.broken = true;
  return value.replaceAll('\0', '');
};

const allWanted: readonly Wanted[] = [
  ...wantedFields.map((name, index) => ({ lower: name.toLowerCase(), name, index, unfolds: name !== 'DKIM-Signature' })),
  ...carrierHeaders.map((lower, index) => ({ lower, name: null, index: wantedFields.length + index, unfolds: false })),
];

const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) & 0x3fffffff;

const hashOf = (lower: string): number => {
  let hash = 0;
  for (let i = 0; i < lower.length; i += 1) hash = hashStep(hash, lower.charCodeAt(i));
  return hash;
};

const byHash: ReadonlyMap<number, Wanted> = new Map(allWanted.map((wanted) => [hashOf(wanted.lower), wanted]));
const longestName = Math.max(...allWanted.map((wanted) => wanted.lower.length));

/** The wanted field whose name begins at `at`, or null. Names compare without case; white space before the colon is obsolete but read. */
const findWanted = (text: string, at: number): Wanted | null => {
  let hash = 0;
  let end = at;
  const last = Math.min(text.length, at + longestName + 1);
  for (; end < last; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 58 || code <= 32) break;
    hash = hashStep(hash, code);
  }
  let colon = end;
  while (isFold(text.charCodeAt(colon)) && colon - end < 8) colon += 1;
  if (text.charCodeAt(colon) !== 58) return null;
  const wanted = byHash.get(hash);
  return wanted !== undefined && end - at === wanted.lower.length && isSame(text, at, wanted.lower) ? wanted : null;
};

const isSame = (text: string, at: number, lower: string): boolean => {
  for (let i = 0; i < lower.length; i += 1) {
    const code = text.charCodeAt(at + i);
    if ((code >= 65 && code <= 90 ? code | 32 : code) !== lower.charCodeAt(i)) return false;
  }
  return true;
};
