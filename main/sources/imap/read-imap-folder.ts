import type { MailboxObject } from 'imapflow';
import type { FolderStatus, ImapFolder } from './choose-folders.ts';
import type { FolderPlace } from './imap-cursor.ts';
import { ImapFailure } from './imap-failure.ts';
import type { ImapLimits } from './imap-limits.ts';
import { checkpoint, type ImapReading } from './imap-reading.ts';
import type { ImapSession } from './imap-session.ts';
import { openFolder } from './open-folder.ts';
import { readWindow } from './read-window.ts';

/** RFC 3501 §9: UIDs are 32 bits wide. */
const largestUid = 2 ** 32 - 1;

/** Reads on in one folder, read-only (EXAMINE); `stopped` when whoever reads said so. */
export async function readImapFolder(
  session: ImapSession,
  reading: ImapReading,
  folder: ImapFolder,
): Promise<'done' | 'stopped'> {
  const { path, name, status } = folder;
  const before = reading.places.get(path) ?? null;
  if (status !== null && hasNothing(session, path, before, status)) {
    reading.left.set(path, 0);
    return 'done';
  }
  const box = await openFolder(session, path);
  const validity = String(box.uidValidity ?? '0');
  if (before !== null && before.validity !== validity) reading.notes.add('folder-renumbered', path);
  const start = before?.validity === validity ? before.next : 1;
  const end = endOf(box, status?.validity === validity ? status.next : 0);
  const walk = startWalk(start, end, box.exists, reading.limits);
  let next = start;
  let highest = start - 1;
  while (next < end && box.exists > 0) {
    const to = Math.min(next + walk.width() - 1, end - 1);
    const asked = performance.now();
    const held = await readWindow(session, reading, { path, name, validity, from: next, to });
    highest = Math.max(highest, held.highest);
    reading.left.set(path, walk.met(held.messages, performance.now() - asked));
    next = walk.mayJump() ? await nextUid(session, to + 1, end) : to + 1;
    reading.places.set(path, { validity, next, modseq: '' });
    if (reading.due && !(await checkpoint(reading))) return 'stopped';
  }
  // Where the server told no UIDNEXT, all that is known is what was met.
  const reached = end === largestUid ? highest + 1 : Math.max(start, end);
  reading.places.set(path, { validity, next: reached, modseq: String(box.highestModseq ?? '') });
  reading.left.set(path, 0);
  return 'done';
}

/** Whether a folder need not be opened for all that the list told of it. One that never had mail is looked for anew each time. */
function hasNothing({ client }: ImapSession, path: string, before: FolderPlace | null, status: FolderStatus): boolean {
  if (before !== null) return status.validity === before.validity && status.next <= before.next;
  const isOpen = client.mailbox !== false && client.mailbox.path === path;
  return status.messages === 0 && status.next === 1 && !isOpen;
}

/** Some servers tell UIDNEXT at STATUS only (Courier), some not at all. */
function endOf({ uidNext }: MailboxObject, listed: number): number {
  const told = Number.isInteger(uidNext) && uidNext > 0 ? uidNext : listed;
  return told > 0 && told < largestUid ? told : largestUid;
}

/** How wide the next window is: UIDs of old folders have wide gaps, and each window is a way to the server and back. */
type Walk = {
  readonly width: () => number;
  /** Takes how many messages a window had and in how many milliseconds they came; answers about how many are left. */
  readonly met: (count: number, took: number) => number;
  readonly mayJump: () => boolean;
};

function startWalk(start: number, end: number, exists: number, limits: ImapLimits): Walk {
  let width = limits.window;
  let messages = limits.window;
  let emptyRun = 0;
  let emptyAll = 0;
  let left = Math.ceil((exists * (end - start)) / Math.max(1, end - 1));
  return {
    width: () => width,
    met: (count, took) => {
      emptyRun = count === 0 ? emptyRun + 1 : 0;
      emptyAll += count === 0 ? 1 : 0;
      if (emptyAll > limits.barrenWindows) throw new ImapFailure('server-nonsense');
      const inTime = Math.round(Math.min(2, limits.windowMs / took) * count);
      messages = Math.max(limits.window, Math.min(inTime, limits.fullestWindow));
      const fitting = count === 0 ? width * 2 : Math.round((width * messages) / count);
      width = Math.max(limits.window, Math.min(fitting, width * 2, limits.widestWindow));
      left = Math.max(0, left - count);
      return left;
    },
    mayJump: () => emptyRun >= limits.emptyWindows,
  };
}

/** The smallest UID from here on, or the end where there is none. `n:*` always names the last message too (RFC 3501 §6.4.8). */
async function nextUid(session: ImapSession, from: number, end: number): Promise<number> {
  const query = { uid: `${from}:*` };
  const found: unknown = await session.command(() => session.client.search(query, { uid: true, returnOptions: ['MIN'] }));
  // A server that cannot say goes on being asked window by window.
  if (typeof found !== 'object' || found === null) return from;
  const min: unknown = 'min' in found ? found.min : null;
  return typeof min === 'number' && Number.isInteger(min) && min >= from && min < end ? min : end;
}
