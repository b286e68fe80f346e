import type { LiveProgress, LiveReader } from '../live-source.ts';
import { createPace, type Pace } from '../pace.ts';
import type { Cursor } from '../source.ts';
import { createNoteBook, type NoteBook } from '../source-notes.ts';
import type { ImapAccess } from './imap-access.ts';
import { type FolderPlace, readImapCursor, writeImapCursor } from './imap-cursor.ts';
import type { ImapLimits } from './imap-limits.ts';

/** One reading of an account, however many connections it takes. */
export type ImapReading = {
  readonly access: ImapAccess;
  readonly limits: ImapLimits;
  readonly reader: LiveReader;
  readonly notes: NoteBook;
  readonly pace: Pace;
  /** How far each folder was read. */
  readonly places: Map<string, FolderPlace>;
  /** Messages that were handed over and are not yet below their folder's `next`: after a break they are not handed over twice. */
  readonly ahead: Map<string, Set<number>>;
  /** About how many messages each folder still holds, once it was looked at. */
  readonly left: Map<string, number>;
  /** `partial`: header blocks are asked for up to a limit, since the server sent one beyond all bounds. */
  headers: 'whole' | 'partial';
  messages: number;
  bytes: number;
  /** Enough was handed over for a checkpoint. */
  due: boolean;
  /** It was signed in at least once. */
  signedIn: boolean;
};

/** Begins a reading where the last one ended. */
export function startReading(
  access: ImapAccess,
  limits: ImapLimits,
  reader: LiveReader,
  cursor: Cursor | null,
  location: string,
): ImapReading {
  return {
    access,
    limits,
    reader,
    notes: createNoteBook(location),
    pace: createPace(),
    places: readImapCursor(cursor),
    ahead: new Map(),
    left: new Map(),
    headers: 'whole',
    messages: 0,
    bytes: 0,
    due: false,
    signedIn: false,
  };
}

/** Hands the cursor so far to whoever reads; false: stop. */
export function checkpoint(reading: ImapReading): Promise<boolean> {
  reading.due = false;
  return reading.reader.onCheckpoint(writeImapCursor(reading.places), progressOf(reading));
}

function progressOf({ bytes, messages, left }: ImapReading): LiveProgress {
  const waiting = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { bytesRead: bytes, bytesLeft: messages === 0 ? null : Math.round((bytes / messages) * waiting) };
}
