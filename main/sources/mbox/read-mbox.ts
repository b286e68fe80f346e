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

/** Reads an mbox from where its cursor points up to the size it has now; a packed one is unpacked on the way. */
export function readMbox(reading: MboxReading): MboxEnd {
  const opened = openFile(reading.path);
  if (!opened.ok) return fail(reading, opened.problem);
  try {
    const found = fs.fstatSync(opened.fd);
    return found.isFile() ? readOpen(reading, opened.fd, found.size) : fail(reading, 'not-a-file');
  } catch (error) {
    return fail(reading, fileProblem(error));
  } finally {
    fs.closeSync(opened.fd);
  }
}

function readOpen(reading: MboxReading, fd: number, size: number): MboxEnd {
  const before = fingerprint(fd, size);
  const packed = isPacked(fd);
  const known = readMboxCursor(reading.cursor);
  const { from, changed } = packed ? planPackedMbox(fd, size, known) : planMbox(fd, size, known);
  if (changed) tell(reading, 'changed-while-reading');
  if (from === null) return { kind: 'done', cursor: reading.cursor, bytesRead: 0 };
  const way = packed ? packedWay(fd, size, from, before) : plainWay(fd, size, from);
  const end = follow(reading, way);
  const problem = way.stream.problem();
  if (problem !== null) tell(reading, problem);
  else if (fs.fstatSync(fd).size < size || !sameFingerprint(fd, size, before)) tell(reading, 'changed-while-reading');
  const failed = problem !== null && problem !== 'changed-while-reading';
  return { ...end, kind: failed && end.kind === 'done' ? 'failed' : end.kind };
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

function follow(reading: MboxReading, way: Way): MboxEnd {
  const { stream, from } = way;
  let last = from;
  let next = from;
  const whole = splitMbox(stream, way.base, {
    bodyBytes: reading.bodyBytes,
    folder: reading.folder,
    placeOf: reading.placeOf,
    onMessage: reading.onMessage,
    isNew: (offset) => offset >= from,
    onFlaw: (flaw) => tell(reading, flaw),
    onNext: (offset, following) => {
      last = offset;
      const size = following - next;
      next = following;
      return !reading.pace.isDue(size) || reading.onCheckpoint(JSON.stringify(way.cursor(next, last, false)), stream.consumed());
    },
  });
  return {
    kind: whole ? 'done' : 'stopped',
    cursor: JSON.stringify(way.cursor(next, last, whole)),
    bytesRead: stream.consumed(),
  };
}

function tell(reading: MboxReading, problem: SourceProblem): void {
  reading.notes.add(problem, readablePath(reading.path));
}

function fail(reading: MboxReading, problem: SourceProblem): MboxEnd {
  tell(reading, problem);
  return { kind: 'failed', cursor: reading.cursor, bytesRead: 0 };
}
