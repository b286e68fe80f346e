import { fetchMessageFile } from '../eml/fetch-message-file.ts';
import { type BytePath, bytePath, joinPath } from '../files/byte-path.ts';
import { listFolder } from '../files/list-folder.ts';
import { withoutFlags } from '../maildir/maildir-name.ts';
import { fetchFromMbox } from '../mbox/fetch-from-mbox.ts';
import type { FileKind, Source } from '../source.ts';
import { readPlace } from './folder-place.ts';
import { readFolder } from './read-folder.ts';
import { remainingInFolder } from './remaining-in-folder.ts';

/** A tree of mail folders as one source: a Maildir with its subfolders, a Thunderbird profile, or folders of .eml files and mboxes. */
export function createFolderSource(kind: FileKind, location: string): Source {
  return {
    kind,
    location,
    remaining: (cursor) => remainingInFolder(location, cursor),
    read: (cursor, reader) => readFolder(location, cursor, reader),
    fetch: (place, limit) => fetchFromFolder(location, place, limit),
  };
}

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
