import type { FetchQueryObject, ImapFlow } from 'imapflow';
import { ImapFailure } from './imap-failure.ts';
import { writeMessagePlace } from './imap-message-place.ts';
import type { ImapReading } from './imap-reading.ts';
import type { ImapSession } from './imap-session.ts';
import { type FetchedMessage, hearPlainFetches } from './plain-fetch.ts';
import { rawOfReply } from './raw-of-reply.ts';
import { startWatch } from './start-watch.ts';
import { uidsWithout } from './uids-without.ts';

/** A run of UIDs in the folder that is open. */
export type UidWindow = {
  readonly path: string;
  readonly name: string;
  readonly validity: string;
  readonly from: number;
  readonly to: number;
};

/** What a window held, those that were handed over before a break included. */
export type WindowHeld = { readonly messages: number; readonly highest: number };

/** Reads the messages of a window that were not handed over yet. */
export async function readWindow(session: ImapSession, reading: ImapReading, window: UidWindow): Promise<WindowHeld> {
  const key = `${window.validity}/${window.path}`;
  const ahead = reading.ahead.get(key) ?? new Set<number>();
  reading.ahead.set(key, ahead);
  const { limits } = reading;
  let unasked = 0;
  const take = ({ uid, header, text }: FetchedMessage): void => {
    const asked = Number.isInteger(uid) && uid >= window.from && uid <= window.to && header !== null;
    // Servers tell changed flags on their own (RFC 3501 §7.4.2); a flood of such news is none.
    if (!asked || ahead.has(uid)) {
      unasked += 1;
      if (unasked > limits.unasked) throw new ImapFailure('server-nonsense');
      return;
    }
    watch.alive();
    ahead.add(uid);
    handOver(reading, window, uid, header, text);
  };
  const watch = startWatch(limits.messageMs, () => session.cut(new ImapFailure('no-answer')));
  try {
    await session.guard(async () => {
      const missing = uidsWithout(window.from, window.to, ahead);
      if (missing === '') return;
      await fetchAll(session.client, missing, queryFor(reading), take);
    });
  } finally {
    watch.stop();
  }
  return clearBelow(ahead, window.to);
}

/** Fetches messages; what `take` throws ends the connection and is thrown. */
async function fetchAll(
  client: ImapFlow,
  uids: string,
  query: FetchQueryObject,
  take: (message: FetchedMessage) => void,
): Promise<void> {
  let fault: unknown = null;
  const stopHearing = hearPlainFetches(client, (message) => {
    try {
      take(message);
    } catch (error) {
      fault ??= error;
      client.close();
    }
  });
  try {
    for await (const { uid, headers, bodyParts } of client.fetch(uids, query, { uid: true }))
      take({ uid, header: bufferOrNull(headers), text: bufferOrNull(bodyParts?.get('text')) });
  } catch (error) {
    throw fault ?? error;
  } finally {
    stopHearing();
  }
  if (fault !== null) throw fault;
}

/** The folder's place passes the window, so its messages need not be remembered one by one any more. */
function clearBelow(ahead: Set<number>, to: number): WindowHeld {
  let messages = 0;
  let highest = 0;
  for (const uid of ahead) {
    if (uid > to) continue;
    messages += 1;
    highest = Math.max(highest, uid);
    ahead.delete(uid);
  }
  return { messages, highest };
}

function handOver(reading: ImapReading, window: UidWindow, uid: number, header: Buffer, text: Buffer | null): void {
  const raw = rawOfReply(header, text, writeMessagePlace({ ...window, uid }), window.name);
  if (reading.headers === 'partial' && header.length >= reading.limits.headerBytes)
    reading.notes.add('too-large-header', window.path);
  reading.messages += 1;
  reading.bytes += raw.size;
  reading.reader.onMessage(raw);
  if (reading.pace.isDue(raw.size)) reading.due = true;
}

/** Everything is asked for with PEEK (RFC 3501 §6.4.5), which imapflow always does: nothing becomes read. */
function queryFor({ headers, limits, reader }: ImapReading): FetchQueryObject {
  const text = reader.bodyBytes > 0 ? [{ key: 'TEXT', start: 0, maxLength: reader.bodyBytes }] : [];
  const header = headers === 'partial' ? [{ key: 'HEADER', start: 0, maxLength: limits.headerBytes }] : [];
  return { uid: true, headers: headers === 'whole', bodyParts: [...header, ...text] };
}

/** What came is `unknown` until looked at: a server may answer anything. */
function bufferOrNull(value: unknown): Buffer | null {
  return Buffer.isBuffer(value) ? value : null;
}
