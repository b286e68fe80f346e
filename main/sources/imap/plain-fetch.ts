import type { ImapFlow } from 'imapflow';

/** What of a FETCH response is wanted: a section that did not come is null. */
export type FetchedMessage = { readonly uid: number; readonly header: Buffer | null; readonly text: Buffer | null };

/** Longer ones are not plain. */
const plainBytes = 500;
const opening = /^\* \d{1,10} FETCH \(/i;
/** UID, a section as a literal, and what servers add unasked or imapflow asks for. */
const item =
  /(?:UID (\d{1,10})|BODY\[(HEADER|TEXT)\](?:<\d+>)? \{\d+\}\r\n|FLAGS \([^()"{}\r\n]*\)|MODSEQ \(\d+\)|EMAILID \([\w-]*\)|X-GM-MSGID \d+)(?: |\)$)/iy;

/**
 * Reads a FETCH response (RFC 3501 §7.4.2) that is nothing but a UID and sections in literals, as servers answer nearly always.
 * `line` is the response without its literals; null: it is of another kind, and somebody has to look closer.
 */
export function readPlainFetch(line: Buffer, literals: readonly Buffer[]): FetchedMessage | null {
  if (line.length > plainBytes || literals.length === 0) return null;
  const text = line.toString('latin1');
  const start = opening.exec(text);
  if (start === null) return null;
  let uid = 0;
  let taken = 0;
  const sections = new Map<string, Buffer | null>();
  item.lastIndex = start[0].length;
  while (item.lastIndex < text.length) {
    const found = item.exec(text);
    if (found === null) return null;
    const [, number, section] = found;
    if (number !== undefined) uid = Number(number);
    if (section === undefined) continue;
    sections.set(section.toUpperCase(), literals[taken] ?? null);
    taken += 1;
  }
  if (uid === 0 || taken !== literals.length) return null;
  return { uid, header: sections.get('HEADER') ?? null, text: sections.get('TEXT') ?? null };
}

/**
 * Hands plain FETCH responses to `hear` before imapflow takes them apart token by token, which costs four times what they need; all
 * others go their usual way. A version of imapflow that works otherwise is left alone. The answer ends it.
 */
export function hearPlainFetches(client: ImapFlow, hear: (message: FetchedMessage) => void): () => void {
  const usual: unknown = Reflect.get(client, handler);
  if (typeof usual !== 'function') return () => undefined;
  Reflect.set(client, handler, async (response: unknown): Promise<unknown> => {
    const plain = plainIn(response);
    if (plain === null) return usual.call(client, response);
    hear(plain);
    // imapflow's word for: go on with the next response.
    return true;
  });
  return () => void Reflect.deleteProperty(client, handler);
}

/** Where imapflow's reader brings each whole response, cut out of the stream with its limits kept. */
const handler = 'handleResponse';

function plainIn(response: unknown): FetchedMessage | null {
  if (typeof response !== 'object' || response === null || !('payload' in response) || !('literals' in response)) return null;
  const { payload, literals } = response;
  return Buffer.isBuffer(payload) && areBuffers(literals) ? readPlainFetch(payload, literals) : null;
}

function areBuffers(value: unknown): value is readonly Buffer[] {
  return Array.isArray(value) && value.every((one) => Buffer.isBuffer(one));
}
