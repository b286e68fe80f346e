import { setTimeout as wait } from 'node:timers/promises';
import type { Cursor, SourceNote } from '../source.ts';
import { chooseFolders } from './choose-folders.ts';
import { type ImapAccess, writeImapUrl } from './imap-access.ts';
import { readImapCursor } from './imap-cursor.ts';
import { ImapFailure, noteOf } from './imap-failure.ts';
import { type ImapLimits, imapLimits } from './imap-limits.ts';
import { type ImapSession, openSession } from './imap-session.ts';
import { mayPass, pauseBefore } from './read-imap.ts';

/** Who wants to hear of new mail. */
export type WatchRequest = {
  /** How far the account was read when it is asked; what lies beyond is news. */
  readonly cursor: () => Cursor | null;
  readonly onNews: () => void;
  /** Look now and then over a connection that is closed again, to save battery. */
  readonly rarely?: boolean;
  readonly signal: AbortSignal;
};

/**
 * Watches an account for new mail over one connection, by IDLE (RFC 2177) where the server offers it, else by asking every two minutes.
 * Comes back after every break. Ends when it is stopped (null), or with what a person has to mend first.
 */
export async function watchImap(
  access: ImapAccess,
  request: WatchRequest,
  limits: ImapLimits = imapLimits,
): Promise<SourceNote | null> {
  for (let tried = 1; !request.signal.aborted; tried += 1) {
    const started = performance.now();
    try {
      await watchOnce(access, request, limits);
      if (request.rarely === true && !request.signal.aborted) {
        tried = 0;
        await rest(limits.rareMs, request.signal);
      }
    } catch (error) {
      if (request.signal.aborted) return null;
      if (!(error instanceof ImapFailure)) throw error;
      if (!mayPass(error.problem)) return noteOf(error, writeImapUrl(access.place), access.place.host);
      // A line that held for a while has earned a quick return.
      if (performance.now() - started > limits.longestPauseMs) tried = 1;
      const pause = pauseBefore(tried, limits.firstPauseMs, limits.longestPauseMs, Math.random());
      await rest(pause, request.signal);
    }
  }
  return null;
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return wait(milliseconds, undefined, { signal }).catch(() => undefined);
}

async function watchOnce(access: ImapAccess, request: WatchRequest, limits: ImapLimits): Promise<void> {
  const session = await openSession(access, limits, request.signal);
  try {
    const path = await folderToWatch(session, access);
    session.client.on('exists', ({ count, prevCount }) => {
      if (count > prevCount) request.onNews();
    });
    const box = await session.command(() => session.client.mailboxOpen(path, { readOnly: true }));
    const known = readImapCursor(request.cursor()).get(path);
    // What came while nobody watched is news as well.
    if (known?.validity !== String(box.uidValidity ?? '0') || known.next < (box.uidNext || 0)) request.onNews();
    if (request.rarely === true) return;
    while (!request.signal.aborted) {
      const began = performance.now();
      await session.guard(() => session.client.idle());
      // A server that turns IDLE away, or ends it at once, is not asked without a pause.
      if (performance.now() - began < limits.firstPauseMs) await rest(limits.longestPauseMs, request.signal);
    }
  } finally {
    await session.close();
  }
}

/** New mail arrives in INBOX; where one folder holds all mail and INBOX is not read, in that one. */
async function folderToWatch(session: ImapSession, { wishes }: ImapAccess): Promise<string> {
  const { folders } = chooseFolders(await session.command(() => session.client.list()), wishes);
  const path = folders.find((folder) => folder.path === 'INBOX')?.path ?? folders[0]?.path;
  if (path === undefined) throw new ImapFailure('folders-missing');
  return path;
}
