import { z } from 'zod';
import type { Cursor } from '../source.ts';

/** How far one folder was read: all messages with a UID below `next`, while the numbering is `validity` (RFC 3501 §2.3.1.1). */
const place = z.object({
  validity: z.string().max(40),
  next: z.int().min(1),
  /** HIGHESTMODSEQ when it was read to its end, where the server counts changes (RFC 7162); empty elsewhere. */
  modseq: z.string().max(40),
});

/** How far a folder was read. */
export type FolderPlace = z.infer<typeof place>;

const imapCursor = z.object({ folders: z.record(z.string(), place) });

/** How far an account was read, by folder; a cursor that is none of ours counts as none. */
export function readImapCursor(cursor: Cursor | null): Map<string, FolderPlace> {
  try {
    return new Map(Object.entries(imapCursor.parse(JSON.parse(cursor ?? '')).folders));
  } catch {
    return new Map();
  }
}

/** The cursor for what was read. */
export function writeImapCursor(places: ReadonlyMap<string, FolderPlace>): Cursor {
  return JSON.stringify({ folders: Object.fromEntries(places) });
}
