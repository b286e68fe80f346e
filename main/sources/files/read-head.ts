import * as fs from 'node:fs';
import type { SourceProblem } from '../source.ts';
import type { BytePath } from './byte-path.ts';
import type { ByteStream } from './byte-stream.ts';
import { gunzipStream, isGzip } from './gunzip-stream.ts';
import { fileProblem, openFile } from './open-file.ts';
import { plainStream } from './plain-stream.ts';

/** The first bytes of a file, unpacked where it is packed, or why they cannot be had. */
export type FileHead = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly problem: SourceProblem };

/** Reads the first bytes of a file. */
export function readHead(path: BytePath, count: number): FileHead {
  const opened = openFile(path);
  if (!opened.ok) return opened;
  try {
    const bytes = Buffer.alloc(count);
    const stream = openStream(opened.fd, fs.fstatSync(opened.fd).size);
    const end = fill(stream, bytes, 0, count);
    const problem = stream.problem();
    return end === 0 && problem !== null ? { ok: false, problem } : { ok: true, bytes: bytes.subarray(0, end) };
  } catch (error) {
    return { ok: false, problem: fileProblem(error) };
  } finally {
    fs.closeSync(opened.fd);
  }
}

/** The bytes of an open file from its start, unpacked where it is packed. */
export function openStream(fd: number, size: number): ByteStream {
  const plain = plainStream(fd, 0, size);
  return isPacked(fd) ? gunzipStream(plain) : plain;
}

/** Whether an open file begins like a gzip file. */
export function isPacked(fd: number): boolean {
  const magic = Buffer.alloc(3);
  return fs.readSync(fd, magic, 0, magic.length, 0) === magic.length && isGzip(magic);
}

/** Reads into `buffer` from `have` until `wanted` bytes are there or the stream ends; says how many there are. */
export function fill(stream: ByteStream, buffer: Buffer<ArrayBuffer>, have: number, wanted: number): number {
  const target = buffer.subarray(0, Math.min(wanted, buffer.length));
  let end = have;
  while (end < target.length) {
    const count = stream.read(target, end);
    if (count === 0) break;
    end += count;
  }
  return end;
}
