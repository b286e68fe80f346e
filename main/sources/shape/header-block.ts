const NEWLINE = 10;
const RETURN = 13;

/** A header block of more bytes than this is cut: real ones stay below 133 KB. */
export const MAX_HEADER_BYTES = 1024 * 1024;

/** A header block of more lines than this is cut. */
const MAX_HEADER_LINES = 20_000;

/** Blocks below this size cannot hold too many lines by accident, so their lines are not counted. */
const COUNT_FROM = 64 * 1024;

/**
 * Where a header block ends and the body begins. `whole`: an empty line ended it; `open`: the message ended first;
 * `cut`: it reached a limit, and the body is not looked for.
 */
export type HeaderBlock = { readonly headerEnd: number; readonly bodyStart: number; readonly state: 'whole' | 'open' | 'cut' };

/**
 * Finds the end of the header block that begins at `from` (RFC 5322, 2.1: the first empty line), with CRLF, LF or both.
 * Null when bytes up to `end` do not tell and more may come (`last` is false).
 */
export function findHeaderBlock(bytes: Uint8Array, from: number, end: number, last: boolean): HeaderBlock | null {
  const limit = Math.min(end, from + MAX_HEADER_BYTES);
  const block = findEmptyLine(bytes.subarray(from, limit), from);
  if (block !== null) return block.headerEnd - from < COUNT_FROM ? block : cutAtLines(bytes, from, block);
  if (limit < end || limit - from === MAX_HEADER_BYTES) return cutAtLines(bytes, from, cutAt(bytes, from, limit));
  if (!last) return null;
  return cutAtLines(bytes, from, { headerEnd: end, bodyStart: end, state: 'open' });
}

function findEmptyLine(block: Uint8Array, from: number): HeaderBlock | null {
  if (block[0] === NEWLINE) return { headerEnd: from, bodyStart: from + 1, state: 'whole' };
  if (block[0] === RETURN && block[1] === NEWLINE) return { headerEnd: from, bodyStart: from + 2, state: 'whole' };
  const text = asBuffer(block);
  const first = text.indexOf(NEWLINE);
  if (first < 0) return null;
  const returns = first > 0 && text[first - 1] === RETURN;
  return returns ? (afterReturns(text, from) ?? bare(text, from)) : (afterBare(text, from) ?? withReturn(text, from));
}

/** Lines end in CRLF: an empty line of LF alone counts only if it comes first. */
function afterReturns(text: Buffer, from: number): HeaderBlock | null {
  const found = withReturn(text, from);
  return found === null ? null : (bare(text.subarray(0, found.headerEnd - from), from) ?? found);
}

/** Lines end in LF: an empty line of CRLF counts only if it comes first, and only text with CR can have one. */
function afterBare(text: Buffer, from: number): HeaderBlock | null {
  const found = bare(text, from);
  if (found === null) return null;
  const before = text.subarray(0, found.headerEnd - from);
  return before.indexOf(RETURN) < 0 ? found : (withReturn(before, from) ?? found);
}

function bare(text: Buffer, from: number): HeaderBlock | null {
  const at = text.indexOf(EMPTY_LF);
  return at < 0 ? null : { headerEnd: from + at + 1, bodyStart: from + at + 2, state: 'whole' };
}

function withReturn(text: Buffer, from: number): HeaderBlock | null {
  const at = text.indexOf(EMPTY_CRLF);
  return at < 0 ? null : { headerEnd: from + at + 1, bodyStart: from + at + 3, state: 'whole' };
}

function cutAt(bytes: Uint8Array, from: number, limit: number): HeaderBlock {
  const newline = bytes.lastIndexOf(NEWLINE, limit - 1);
  const end = newline > from ? newline + 1 : limit;
  return { headerEnd: end, bodyStart: end, state: 'cut' };
}

function cutAtLines(bytes: Uint8Array, from: number, block: HeaderBlock): HeaderBlock {
  let at = from;
  for (let line = 0; line < MAX_HEADER_LINES; line++) {
    const newline = bytes.indexOf(NEWLINE, at);
    if (newline < 0 || newline >= block.headerEnd) return block;
    at = newline + 1;
  }
  return at >= block.headerEnd ? block : { headerEnd: at, bodyStart: at, state: 'cut' };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const EMPTY_LF = Buffer.from('\n\n');
const EMPTY_CRLF = Buffer.from('\n\r\n');
