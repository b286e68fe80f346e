import * as fs from 'node:fs';
import { type BytePath, readablePath } from '../files/byte-path.ts';
import type { ByteStream } from '../files/byte-stream.ts';
import { gunzipStream } from '../files/gunzip-stream.ts';
import { fileProblem, openFile } from '../files/open-file.ts';
import { plainStream } from '../files/plain-stream.ts';
import { isPacked } from '../files/read-head.ts';
import type { Pace } from '../pace.ts';
import type { Cursor, RawMessage, SourceProblem } from '../source.ts';
import type { NoteBook } from '../source-notes.ts';
import { type Fingerprint, fingerprint, sameFingerprint } from './fingerprint.ts';
import { type MboxCursor, readMboxCursor } from './mbox-cursor.ts';
import { planMbox, planPackedMbox } from './plan-mbox.ts';
import { splitMbox } from './split-mbox.ts';

/** One mbox file to read, and who listens. */
export type MboxReading = {
  readonly path: BytePath;
  readonly folder: string;
  readonly cursor: Cursor | null;
  readonly bodyBytes: number;
  readonly placeOf: (offset: number) => string;
  readonly onMessage: (message: RawMessage) => void;
  /** The cursor so far, and how many bytes of the file were read. False: stop. */
  readonly onCheckpoint: (cursor: Cursor, bytesRead: number) => boolean;
  readonly pace: Pace;
  readonly notes: NoteBook;
};

/** How the reading of one mbox ended, where to go on, and how many bytes of the file were read. */
export type MboxEnd = {
  readonly kind: 'done' | 'stopped' | 'failed';
  readonly cursor: Cursor | null;
  readonly bytesRead: number;
};

/**
 * Reads an mbox from where its cursor points up to the size it has now; a packed one is unpacked on the way. Only failures
 * of the file become notes: what a listener throws (a full disk under the ledger) is its own affair and goes through.
 */
export function readMbox(reading: MboxReading): MboxEnd {
  const opened = openFile(reading.path);
  if (!opened.ok) return fail(reading, opened.problem);
  try {
    const prepared = prepare(opened.fd, readMboxCursor(reading.cursor));
    return prepared.ok ? readPrepared(reading, opened.fd, prepared) : fail(reading, prepared.problem);
  } finally {
    fs.closeSync(opened.fd);
  }
}

/** What is known of a file before it is read; `way` is null when nothing in it is new. */
type Prepared = {
  readonly ok: true;
  readonly size: number;
  readonly before: Fingerprint;
  readonly changed: boolean;
  readonly way: Way | null;
};

function prepare(fd: number, known: MboxCursor | null): Prepared | { readonly ok: false; readonly problem: SourceProblem } {
  try {
    const found = fs.fstatSync(fd);
    if (!found.isFile()) return { ok: false, problem: 'not-a-file' };
    const size = found.size;
    const before = fingerprint(fd, size);
    const packed = isPacked(fd);
    const { from, changed } = packed ? planPackedMbox(fd, size, known) : planMbox(fd, size, known);
    const way = from === null ? null : packed ? packedWay(fd, size, from, before) : plainWay(fd, size, from);
    return { ok: true, size, before, changed, way };
  } catch (error) {
    return { ok: false, problem: fileProblem(error) };
  }
}

function readPrepared(reading: MboxReading, fd: number, { size, before, changed, way }: Prepared): MboxEnd {
  if (changed) tell(reading, 'changed-while-reading');
  if (way === null) return { kind: 'done', cursor: reading.cursor, bytesRead: 0 };
  const end = follow(reading, way);
  const problem = way.stream.problem() ?? (end.truncated ? 'truncated' : null);
  if (problem !== null) tell(reading, problem);
  else if (!sameFingerprint(fd, size, before)) tell(reading, 'changed-while-reading');
  const failed = problem === 'unreadable' || problem === 'damaged-gzip';
  return { kind: failed && end.kind === 'done' ? 'failed' : end.kind, cursor: end.cursor, bytesRead: end.bytesRead };
}

/** Where the bytes come from (`base` is the place of the first), from where on messages are new, and how a cursor is made. */
type Way = {
  readonly stream: ByteStream;
  readonly base: number;
  readonly from: number;
  readonly cursor: (offset: number, last: number, done: boolean) => MboxCursor;
};

function plainWay(fd: number, size: number, from: number): Way {
  const cursor: Way['cursor'] = (offset, last, done) => ({ offset, last, size, ...fingerprint(fd, offset), done, packed: false });
  return { stream: plainStream(fd, from, size), base: from, from, cursor };
}

function packedWay(fd: number, size: number, from: number, whole: Fingerprint): Way {
  const cursor: Way['cursor'] = (offset, last, done) => ({ offset, last, size, ...whole, done, packed: true });
  return { stream: gunzipStream(plainStream(fd, 0, size)), base: 0, from, cursor };
}

function follow(reading: MboxReading, way: Way): MboxEnd & { readonly truncated: boolean } {
  const { stream, from } = way;
  let last = from;
  let next = from;
  let truncated = false;
  const whole = splitMbox(stream, way.base, {
    bodyBytes: reading.bodyBytes,
    folder: reading.folder,
    placeOf: reading.placeOf,
    onMessage: reading.onMessage,
    isNew: (offset) => offset >= from,
    onFlaw: (flaw) => {
      if (flaw === 'truncated') truncated = true;
      else tell(reading, flaw);
    },
    onNext: (offset, following) => {
      last = offset;
      const size = following - next;
      next = following;
      return !reading.pace.isDue(size) || reading.onCheckpoint(JSON.stringify(way.cursor(next, last, false)), stream.consumed());
    },
  });
  const cursor = JSON.stringify(way.cursor(next, last, whole));
  return { kind: whole ? 'done' : 'stopped', cursor, bytesRead: stream.consumed(), truncated };
}

function tell(reading: MboxReading, problem: SourceProblem): void {
  reading.notes.add(problem, readablePath(reading.path));
}

function fail(reading: MboxReading, problem: SourceProblem): MboxEnd {
  tell(reading, problem);
  return { kind: 'failed', cursor: reading.cursor, bytesRead: 0 };
}
