import * as fs from 'node:fs';
import type { BytePath } from '../files/byte-path.ts';
import type { ByteStream } from '../files/byte-stream.ts';
import { gunzipStream, isGzip } from '../files/gunzip-stream.ts';
import { fileProblem, openFile } from '../files/open-file.ts';
import { plainStream } from '../files/plain-stream.ts';
import { fill } from '../files/read-head.ts';
import { findHeaderBlock, type HeaderBlock, MAX_HEADER_BYTES } from '../shape/header-block.ts';
import { isMalformed } from '../shape/is-malformed.ts';
import { mailStart } from '../shape/mail-start.ts';
import { recognise } from '../shape/recognise.ts';
import type { RawMessage, SourceProblem } from '../source.ts';

/** 32 KiB hold the whole header block of nearly every message, and cost no more to read than less. */
const FIRST_READ = 32 * 1024;
const MAX_BODY = 32 * 1024;

/** A buffer for `readMessageFile`, used again for each file. */
export function messageBuffer(): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(MAX_HEADER_BYTES + FIRST_READ + MAX_BODY);
}

/** One file to read. `expect`: a Maildir holds nothing but mail; elsewhere the file has to look like it. */
export type MessageFile = {
  readonly path: BytePath;
  readonly name: string;
  readonly place: string;
  readonly folder: string;
  readonly expect: 'mail' | 'anything';
  readonly bodyBytes: number;
};

/** What came of it; the message's bytes lie in the buffer. `mbox`: it holds many messages and is to be read as an mbox. */
export type MessageFileEnd =
  | { readonly kind: 'mail'; readonly message: RawMessage; readonly flaw: SourceProblem | null }
  | { readonly kind: 'mbox' }
  | { readonly kind: 'problem'; readonly problem: SourceProblem };

/** Reads the header block, and the wanted start of the body, of a file that holds one message. */
export function readMessageFile(file: MessageFile, buffer: Buffer<ArrayBuffer>): MessageFileEnd {
  const opened = openFile(file.path);
  if (!opened.ok) return { kind: 'problem', problem: opened.problem };
  try {
    return readOpen(file, opened.fd, buffer);
  } catch (error) {
    return { kind: 'problem', problem: fileProblem(error) };
  } finally {
    fs.closeSync(opened.fd);
  }
}

function readOpen(file: MessageFile, fd: number, buffer: Buffer<ArrayBuffer>): MessageFileEnd {
  const opening = readOpening(fd, buffer);
  const head = buffer.subarray(0, opening.have);
  const found = opening.have === 0 ? 'empty' : file.expect === 'mail' ? 'mail' : recognise(head, file.name);
  if (found === 'mbox') return { kind: 'mbox' };
  if (found !== 'mail') return { kind: 'problem', problem: opening.problem() ?? found };
  const bodyBytes = Math.min(file.bodyBytes, MAX_BODY);
  const { start, block, end } = readHeader(opening, buffer, bodyBytes);
  const message = {
    bytes: buffer,
    start,
    headerEnd: block.headerEnd,
    bodyStart: block.bodyStart,
    end: Math.min(end, block.bodyStart + bodyBytes),
    place: file.place,
    folder: file.folder,
    size: Math.max(end, opening.size()) - start,
    malformed: isMalformed(buffer, start, block),
  };
  return { kind: 'mail', message, flaw: opening.problem() ?? (block.state === 'cut' ? 'too-large-header' : null) };
}

/** The first bytes of a file in the buffer, and the way to more of them. */
type Opening = {
  readonly have: number;
  /** Reads until `wanted` bytes are there; says how many there are. */
  readonly more: (have: number, wanted: number) => number;
  /** Size of the file, 0 where it says nothing about the message. */
  readonly size: () => number;
  readonly problem: () => SourceProblem | null;
};

/** Most files end within the first read; only for the others anything else is asked of the system. */
function readOpening(fd: number, buffer: Buffer<ArrayBuffer>): Opening {
  const have = fs.readSync(fd, buffer, 0, FIRST_READ, 0);
  if (isGzip(buffer.subarray(0, have)))
    return throughStream(gunzipStream(plainStream(fd, 0, fs.fstatSync(fd).size)), buffer, 0, 0);
  if (have < FIRST_READ) return { have, more: (now) => now, size: () => 0, problem: () => null };
  const size = fs.fstatSync(fd).size;
  return throughStream(plainStream(fd, have, size), buffer, have, size);
}

function throughStream(stream: ByteStream, buffer: Buffer<ArrayBuffer>, have: number, size: number): Opening {
  return {
    have: fill(stream, buffer, have, FIRST_READ),
    more: (now, wanted) => fill(stream, buffer, now, wanted),
    size: () => size,
    problem: stream.problem,
  };
}

function readHeader(
  opening: Opening,
  buffer: Buffer<ArrayBuffer>,
  bodyBytes: number,
): { start: number; block: HeaderBlock; end: number } {
  let end = opening.have;
  const start = mailStart(buffer, end);
  let ended = end < FIRST_READ;
  let block = findHeaderBlock(buffer, start, end, ended);
  while (block === null) {
    const before = end;
    end = opening.more(end, before * 4);
    ended = end < Math.min(before * 4, buffer.length);
    block = findHeaderBlock(buffer, start, end, ended || end === buffer.length);
  }
  if (!ended) end = opening.more(end, block.bodyStart + bodyBytes);
  return { start, block, end };
}
