import { bytePath } from '../files/byte-path.ts';
import { lookAt } from '../files/look-at.ts';
import { createPace } from '../pace.ts';
import type { Cursor, ReadEnd, Source, SourceReader } from '../source.ts';
import { createNoteBook } from '../source-notes.ts';
import { fetchFromMbox } from './fetch-from-mbox.ts';
import { readMboxCursor } from './mbox-cursor.ts';
import { mboxFolderName } from './mbox-folder-name.ts';
import { readMbox } from './read-mbox.ts';

/** One mbox file, packed or not, as a source. A message's place is the offset of its `From ` line in the unpacked bytes. */
export function createMboxSource(location: string): Source {
  const path = bytePath(location);
  return {
    kind: 'mbox',
    location,
    remaining: (cursor) => remaining(location, cursor),
    read: (cursor, reader) => read(location, cursor, reader),
    fetch: (place, limit) => (/^\d{1,15}$/.test(place) ? fetchFromMbox(path, Number(place), limit) : null),
  };
}

function read(location: string, cursor: Cursor | null, reader: SourceReader): ReadEnd {
  const path = bytePath(location);
  const notes = createNoteBook(location);
  const end = readMbox({
    path,
    folder: mboxFolderName(path),
    cursor,
    bodyBytes: reader.bodyBytes,
    placeOf: String,
    onMessage: reader.onMessage,
    onCheckpoint: reader.onCheckpoint,
    pace: createPace(cursor === null),
    notes,
  });
  return { kind: end.kind, cursor: end.cursor, notes: notes.all() };
}

/** For a packed mbox these are packed bytes, and all of them: what was read has to be unpacked again. */
function remaining(location: string, cursor: Cursor | null): number | null {
  const found = lookAt(bytePath(location));
  if (found.kind !== 'file') return null;
  const known = readMboxCursor(cursor);
  if (known === null) return found.size;
  if (known.done && known.size === found.size) return 0;
  return !known.packed && known.offset <= found.size ? found.size - known.offset : found.size;
}
