import { setTimeout as wait } from 'node:timers/promises';
import type { LiveEnd, LiveLine } from '../live-source.ts';
import { chooseFolders, type ImapFolder } from './choose-folders.ts';
import { writeImapCursor } from './imap-cursor.ts';
import { ImapFailure, noteOf } from './imap-failure.ts';
import type { ImapProblem } from './imap-problem.ts';
import type { ImapReading } from './imap-reading.ts';
import { type ImapSession, openSession } from './imap-session.ts';
import { keepLine } from './keep-line.ts';
import { probeCertificate } from './probe-certificate.ts';
import { readImapFolder } from './read-imap-folder.ts';

/** Reads an account to its end over as many connections as it takes; a break loses nothing and hands nothing over twice. */
export async function readImap(reading: ImapReading, location: string): Promise<LiveEnd> {
  const tries = startTries(reading);
  for (;;) {
    try {
      return endOf(reading, await readOnce(reading));
    } catch (error) {
      if (reading.reader.signal.aborted) return endOf(reading, stopped);
      if (!(error instanceof ImapFailure)) throw error;
      const pause = tries.pauseAfter(error);
      if (pause === null) return fail(reading, error, location);
      await wait(pause, undefined, { signal: reading.reader.signal }).catch(() => undefined);
    }
  }
}

type Once = { readonly kind: 'done' | 'stopped'; readonly line: LiveLine | null };

const stopped: Once = { kind: 'stopped', line: null };

async function readOnce(reading: ImapReading): Promise<Once> {
  const { access, limits, reader } = reading;
  const session = await openSession(access, limits, reader.signal);
  reading.signedIn = true;
  let line: LiveLine | null = null;
  try {
    await openLargest(session, reading);
    for (const folder of await listFolders(session, reading)) {
      if (reader.signal.aborted || (await readFolderOrTell(session, reading, folder)) === 'stopped') return stopped;
    }
    if (reader.staysOpen) line = keepLine(session, reading);
    return { kind: 'done', line };
  } finally {
    if (line === null) await session.close();
  }
}

/**
 * Opens the folder that was read furthest, or else the first one, before any is asked for its status: a server that has to look through
 * a large folder's files for news then does so once, not for each of the two (Dovecot with Maildir: 1.7 s at 100,000 messages).
 */
async function openLargest(session: ImapSession, { access, places }: ImapReading): Promise<void> {
  const wished = access.wishes.folders ?? [...places.keys(), 'INBOX'];
  const [largest] = [...wished].sort((one, other) => nextOf(places, other) - nextOf(places, one));
  if (largest === undefined) return;
  try {
    await session.command(() => session.client.mailboxOpen(largest, { readOnly: true }));
  } catch (error) {
    // A folder that is gone is told where folders are listed.
    if (!isOfFolder(session, error)) throw error;
  }
}

function nextOf(places: ImapReading['places'], path: string): number {
  return places.get(path)?.next ?? 0;
}

async function listFolders(session: ImapSession, reading: ImapReading): Promise<readonly ImapFolder[]> {
  const { access, limits, places, left, notes } = reading;
  const statusQuery = { messages: true, uidNext: true, uidValidity: true, highestModseq: true };
  const listed = await session.command(() => session.client.list({ statusQuery }));
  const { folders, missing } = chooseFolders(listed.slice(0, limits.folders), access.wishes);
  if (folders.length === 0) throw new ImapFailure('folders-missing');
  for (const name of missing) notes.add('folder-gone', name);
  for (const { path, status } of folders) {
    if (status === null || left.has(path)) continue;
    const before = places.get(path);
    const read = before?.validity === status.validity ? (before.next - 1) / Math.max(1, status.next - 1) : 0;
    left.set(path, Math.max(0, Math.ceil(status.messages * (1 - read))));
  }
  return folders;
}

/** One folder that cannot be opened does not keep the others from being read. */
async function readFolderOrTell(session: ImapSession, reading: ImapReading, folder: ImapFolder): Promise<'done' | 'stopped'> {
  try {
    return await readImapFolder(session, reading, folder);
  } catch (error) {
    if (!isOfFolder(session, error)) throw error;
    reading.notes.add('folder-gone', folder.path, error.more);
    reading.left.set(folder.path, 0);
    return 'done';
  }
}

function isOfFolder({ client }: ImapSession, error: unknown): error is ImapFailure {
  return error instanceof ImapFailure && ofFolder.has(error.problem) && client.usable;
}

const ofFolder: ReadonlySet<ImapProblem> = new Set(['folder-gone', 'server-refused']);

function endOf(reading: ImapReading, once: Once): LiveEnd {
  return { ...once, cursor: writeImapCursor(reading.places), notes: reading.notes.all(), bytesRead: reading.bytes };
}

async function fail(reading: ImapReading, failure: ImapFailure, location: string): Promise<LiveEnd> {
  const { access, limits, reader, notes, places } = reading;
  const named = askFingerprint.has(failure.problem)
    ? new ImapFailure(failure.problem, fingerprintSentence(await probeCertificate(access, limits, reader.signal)))
    : failure;
  const told = [...notes.all(), noteOf(named, location, access.place.host)];
  const cursor = places.size === 0 ? null : writeImapCursor(places);
  return { kind: 'failed', cursor, notes: told, bytesRead: reading.bytes, line: null };
}

/** Certificates that a person may accept by their fingerprint. */
const askFingerprint: ReadonlySet<ImapProblem> = new Set(['cert-self-signed', 'cert-unknown', 'cert-expired']);

function fingerprintSentence(fingerprint: string | null): string {
  return fingerprint === null ? '' : `Its SHA-256 fingerprint is ${fingerprint}.`;
}

type Tries = {
  /** How long to wait before the next connection; null: give up. */
  readonly pauseAfter: (failure: ImapFailure) => number | null;
};

function startTries(reading: ImapReading): Tries {
  const { limits } = reading;
  let tried = 0;
  let messages = reading.messages;
  let since = performance.now();
  return {
    pauseAfter: (failure) => {
      if (reading.messages > messages) {
        tried = 0;
        messages = reading.messages;
        since = performance.now();
      }
      tried += 1;
      if (failure.problem === 'server-nonsense' && reading.headers === 'whole' && reading.signedIn) {
        // Perhaps only one header block was beyond all bounds: ask for so much of each and see.
        reading.headers = 'partial';
        return 0;
      }
      const patient = tried < 2 || performance.now() - since < limits.patienceMs;
      if (!reading.signedIn || !mayPass(failure.problem) || tried > limits.attempts || !patient) return null;
      return pauseBefore(tried, limits.firstPauseMs, limits.longestPauseMs, Math.random());
    },
  };
}

/** Doubles with every try, and is spread out, so that a server that comes back is not met by everyone at once. */
export function pauseBefore(tried: number, first: number, longest: number, chance: number): number {
  return Math.min(longest, first * 2 ** (tried - 1)) * (0.5 + chance / 2);
}

/** Whether a problem may pass by itself, once it is known that account and server are right. */
export function mayPass(problem: ImapProblem): boolean {
  return passing.has(problem);
}

const passing: ReadonlySet<ImapProblem> = new Set([
  'connection-lost',
  'no-answer',
  'offline',
  'refused',
  'host-not-found',
  'server-busy',
  'too-many-connections',
  'throttled',
  'tls-failed',
]);
