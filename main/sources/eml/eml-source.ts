import { bytePath, lastName } from '../files/byte-path.ts';
import { lookAt } from '../files/look-at.ts';
import type { Cursor, ReadEnd, Source, SourceReader } from '../source.ts';
import { createNoteBook } from '../source-notes.ts';
import { fetchMessageFile } from './fetch-message-file.ts';
import { messageBuffer, readMessageFile } from './read-message-file.ts';

/** One file with one message as a source. Its cursor is the size and time of the file that was read. */
export function createEmlSource(location: string): Source {
  const path = bytePath(location);
  return {
    kind: 'eml',
    location,
    remaining: (cursor) => {
      const found = lookAt(path);
      return found.kind === 'file' ? (cursor === stamp(location) ? 0 : found.size) : null;
    },
    read: (cursor, reader) => read(location, cursor, reader),
    fetch: (_place, limit) => fetchMessageFile(path, limit),
  };
}

function read(location: string, cursor: Cursor | null, reader: SourceReader): ReadEnd {
  const path = bytePath(location);
  const now = stamp(location);
  if (cursor !== null && cursor === now) return { kind: 'done', cursor, notes: [] };
  const notes = createNoteBook(location);
  const file = { path, name: lastName(path), place: location, folder: '', expect: 'mail', bodyBytes: reader.bodyBytes } as const;
  const end = readMessageFile(file, messageBuffer());
  if (end.kind === 'mail') reader.onMessage(end.message);
  if (end.kind === 'problem') notes.add(end.problem, location);
  if (end.kind === 'mail' && end.flaw !== null) notes.add(end.flaw, location);
  return end.kind === 'mail' ? { kind: 'done', cursor: now, notes: notes.all() } : { kind: 'failed', cursor, notes: notes.all() };
}

function stamp(location: string): Cursor | null {
  const found = lookAt(bytePath(location));
  return found.kind === 'file' ? JSON.stringify({ size: found.size, modified: found.modified }) : null;
}
