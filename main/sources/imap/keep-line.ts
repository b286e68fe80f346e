import type { LiveFetch, LiveLine } from '../live-source.ts';
import { fetchOver } from './fetch-from-imap.ts';
import { writeImapUrl } from './imap-access.ts';
import { ImapFailure, noteOf } from './imap-failure.ts';
import type { ImapReading } from './imap-reading.ts';
import type { ImapSession } from './imap-session.ts';

/**
 * Keeps the connection of a reading that is over: opening a large folder again may cost a server more than all that is fetched then.
 * Servers and routers forget a line on which nothing is said, so a word is (NOOP, RFC 3501 §6.1.2), until somebody fetches or it is too long.
 */
export function keepLine(session: ImapSession, { access, limits }: ImapReading): LiveLine {
  const since = performance.now();
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await session.close();
  };
  const lookAfter = async (): Promise<void> => {
    if (performance.now() - since < limits.keptMs && (await isThere(session))) return;
    await close();
  };
  const timer = setInterval(() => void lookAfter(), limits.noopMs);
  return {
    close,
    fetch: async (places, request) => {
      // What is fetched now watches over the line itself.
      clearInterval(timer);
      try {
        await fetchUnlessStopped(session, request, () => fetchOver(session, limits, places, request));
        return null;
      } catch (error) {
        await close();
        if (!(error instanceof ImapFailure)) throw error;
        return noteOf(error, writeImapUrl(access.place), access.place.host);
      }
    },
  };
}

async function isThere({ client, command }: ImapSession): Promise<boolean> {
  try {
    await command(() => client.noop());
    return true;
  } catch (error) {
    if (!(error instanceof ImapFailure)) throw error;
    return false;
  }
}

/** Whoever fetches may stop it: the line is cut then. */
async function fetchUnlessStopped(session: ImapSession, { signal }: LiveFetch, fetch: () => Promise<void>): Promise<void> {
  const stopped = (): void => session.cut(new ImapFailure('connection-lost'));
  if (signal.aborted) stopped();
  signal.addEventListener('abort', stopped);
  try {
    await fetch();
  } finally {
    signal.removeEventListener('abort', stopped);
  }
}
