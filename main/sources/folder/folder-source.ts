import { fetchMessageFile } from '../eml/fetch-message-file.ts';
import { type BytePath, bytePath, joinPath } from '../files/byte-path.ts';
import { listFolder } from '../files/list-folder.ts';
import { withoutFlags } from '../maildir/maildir-name.ts';
import { fetchFromMbox } from '../mbox/fetch-from-mbox.ts';
import type { Cursor, FileKind, Source } from '../source.ts';
import { readPlace } from './folder-place.ts';
import { readFolder } from './read-folder.ts';
import { type RemainingInFolder, remainingInFolder } from './remaining-in-folder.ts';

/** A tree of mail folders as one source: a Maildir with its subfolders, a Thunderbird profile, or folders of .eml files and mboxes. */
export function createFolderSource(kind: FileKind, location: string): Source {
  let looked: Looked | null = null;
  const lookedJustNow = (cursor: Cursor | null): Looked | null =>
    looked !== null && looked.cursor === cursor && performance.now() - looked.on < JUST_NOW ? looked : null;
  return {
    kind,
    location,
    remaining: (cursor) => {
      looked = lookedJustNow(cursor) ?? { cursor, on: performance.now(), ...remainingInFolder(location, cursor) };
      return looked.bytes;
    },
    read: (cursor, reader) => {
      const plan = lookedJustNow(cursor)?.plan ?? null;
      looked = null;
      return readFolder(location, cursor, reader, plan);
    },
    fetch: (place, limit) => fetchFromFolder(location, place, limit),
  };
}

type Looked = RemainingInFolder & { readonly cursor: Cursor | null; readonly on: number };

/** Milliseconds in which a list of files is as good as a new one: whoever asks how much there is reads it at once, and listing 100,000 files takes a while. */
const JUST_NOW = 2000;

function fetchFromFolder(location: string, place: string, limit: number): Uint8Array | null {
  const found = readPlace(place);
  if (found === null) return null;
  const path = joinPath(bytePath(location), found.path);
  if (found.offset !== null) return fetchFromMbox(path, found.offset, limit);
  return fetchMessageFile(path, limit) ?? fetchMoved(path, limit);
}

/** In a Maildir a message gets another name when it is read or flagged, and moves from new to cur. */
function fetchMoved(path: BytePath, limit: number): Uint8Array | null {
  const found = /^([\s\S]*)\/(?:cur|new)\/([^/]+)$/.exec(path);
  if (found === null) return null;
  const id = withoutFlags(found[2] ?? '');
  for (const part of ['cur', 'new']) {
    const folder = joinPath(found[1] ?? '', part);
    const listing = listFolder(folder);
    const entry = listing.ok ? listing.entries.find(({ name }) => withoutFlags(name) === id) : undefined;
    if (entry !== undefined) return fetchMessageFile(joinPath(folder, entry.name), limit);
  }
  return null;
}
