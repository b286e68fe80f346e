import { readMessageFacts } from '../mail/read-message-facts.ts';
import { findHeaderBlock } from '../sources/shape/header-block.ts';
import type { Source } from '../sources/source.ts';

/** The raw message at a place, at most `limit` bytes; null when another one lies there now (a mailbox that was compacted) or none. */
export function fetchSameMessage(source: Source, place: string, identity: string, limit: number): Uint8Array | null {
  const raw = source.fetch(place, limit);
  return raw !== null && isSameMessage(raw, place, identity) ? raw : null;
}

/** Whether what lies at a place is still the message that was read there. */
export function isSameMessage(raw: Uint8Array, place: string, identity: string): boolean {
  return identityOf(raw, place) === identity;
}

function identityOf(bytes: Uint8Array, place: string): string {
  const block = findHeaderBlock(bytes, 0, bytes.length, true);
  const headerEnd = block?.headerEnd ?? bytes.length;
  const bodyStart = block?.bodyStart ?? bytes.length;
  const { length } = bytes;
  const raw = { bytes, start: 0, headerEnd, bodyStart, end: length, place, folder: '', size: length, malformed: false };
  return readMessageFacts(raw, { names: [] }).identity;
}
