import type { FetchMessageObject } from 'imapflow';
import type { LiveFetch } from '../live-source.ts';
import type { SourceNote } from '../source.ts';
import type { ImapAccess } from './imap-access.ts';
import { ImapFailure, noteOf } from './imap-failure.ts';
import type { ImapLimits } from './imap-limits.ts';
import { type ImapMessagePlace, readMessagePlace, writeMessagePlace } from './imap-message-place.ts';
import { type ImapSession, openSession } from './imap-session.ts';
import { openFolder } from './open-folder.ts';
import { startWatch } from './start-watch.ts';

/** Fetches messages again where they were read; null, or why the server could not be asked. Those that are gone are left out. */
export async function fetchFromImap(
  access: ImapAccess,
  limits: ImapLimits,
  location: string,
  places: readonly string[],
  request: LiveFetch,
): Promise<SourceNote | null> {
  if (places.length === 0) return null;
  try {
    const session = await openSession(access, limits, request.signal);
    try {
      await fetchOver(session, limits, places, request);
      return null;
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof ImapFailure)) throw error;
    return noteOf(error, location, access.place.host);
  }
}

/** The same over a connection that is there already; what fails is thrown. */
export async function fetchOver(
  session: ImapSession,
  limits: ImapLimits,
  places: readonly string[],
  request: LiveFetch,
): Promise<void> {
  for (const [path, inFolder] of byFolder(places.map(readMessagePlace)))
    await fetchFolder(session, limits, path, inFolder, request);
}

function byFolder(places: readonly (ImapMessagePlace | null)[]): ReadonlyMap<string, readonly ImapMessagePlace[]> {
  const folders = new Map<string, ImapMessagePlace[]>();
  for (const place of places) {
    if (place === null) continue;
    const known = folders.get(place.path) ?? [];
    known.push(place);
    folders.set(place.path, known);
  }
  return folders;
}

async function fetchFolder(
  session: ImapSession,
  limits: ImapLimits,
  path: string,
  places: readonly ImapMessagePlace[],
  request: LiveFetch,
): Promise<void> {
  const validity = await validityOf(session, path);
  // Another numbering names other messages.
  const uids = places.filter((place) => place.validity === validity).map(({ uid }) => uid);
  for (let at = 0; at < uids.length && !request.signal.aborted; at += limits.fetchAtOnce) {
    await fetchSome(session, limits, new Set(uids.slice(at, at + limits.fetchAtOnce)), request, (uid) =>
      writeMessagePlace({ validity: validity ?? '', uid, path }),
    );
  }
}

/** The folder's numbering, once it is open; null where the folder is gone. */
async function validityOf(session: ImapSession, path: string): Promise<string | null> {
  try {
    return String((await openFolder(session, path)).uidValidity ?? '0');
  } catch (error) {
    if (error instanceof ImapFailure && error.problem === 'folder-gone' && session.client.usable) return null;
    throw error;
  }
}

async function fetchSome(
  session: ImapSession,
  limits: ImapLimits,
  uids: Set<number>,
  { limit, found }: LiveFetch,
  placeOf: (uid: number) => string,
): Promise<void> {
  const watch = startWatch(limits.messageMs, () => session.cut(new ImapFailure('no-answer')));
  const take = (message: FetchMessageObject): void => {
    const source: unknown = message.source;
    if (!uids.delete(message.uid) || !Buffer.isBuffer(source)) return;
    watch.alive();
    found(placeOf(message.uid), source.subarray(0, limit));
  };
  try {
    await session.guard(async () => {
      const query = { uid: true, source: { start: 0, maxLength: limit } };
      for await (const message of session.client.fetch([...uids].join(','), query, { uid: true })) take(message);
    });
  } finally {
    watch.stop();
  }
}
