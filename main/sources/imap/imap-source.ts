import type { LiveSource } from '../live-source.ts';
import { fetchFromImap } from './fetch-from-imap.ts';
import { type ImapAccess, writeImapUrl } from './imap-access.ts';
import { type ImapLimits, imapLimits } from './imap-limits.ts';
import { startReading } from './imap-reading.ts';
import { readImap } from './read-imap.ts';

/** An account on a mail server as a source. A message's place is its folder's numbering, its UID and its folder. */
export function createImapSource(access: ImapAccess, limits: ImapLimits = imapLimits): LiveSource {
  const location = writeImapUrl(access.place);
  return {
    kind: 'imap',
    location,
    read: (cursor, reader) => readImap(startReading(access, limits, reader, cursor, location), location),
    fetch: (places, request) => fetchFromImap(access, limits, location, places, request),
  };
}
