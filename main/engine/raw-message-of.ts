import type { Ledger } from '../ledger/ledger.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import { mailLimits } from '../mail/limits.ts';
import { readMessageFacts } from '../mail/read-message-facts.ts';
import { openSource } from '../sources/open-source.ts';
import { findHeaderBlock } from '../sources/shape/header-block.ts';

/** A message's raw source: as kept for proof, else from its place in the mailbox if the same message still lies there. */
export function rawMessageOf(ledger: Pick<Ledger, 'evidence' | 'sources'>, message: StoredMessage): Uint8Array | null {
  const kept = ledger.evidence.get(message.id);
  if (kept !== null) return kept;
  const stored = ledger.sources.get(message.sourceId);
  const opened = stored === null ? null : openSource(stored.location);
  if (!opened?.ok) return null;
  const raw = opened.source.fetch(message.place, mailLimits.openBytes + 1);
  // A mailbox that was compacted has another message at the same place.
  return raw !== null && identityOf(raw, message.place) === message.facts.identity ? raw : null;
}

function identityOf(bytes: Uint8Array, place: string): string {
  const block = findHeaderBlock(bytes, 0, bytes.length, true);
  const headerEnd = block?.headerEnd ?? bytes.length;
  const bodyStart = block?.bodyStart ?? bytes.length;
  const { length } = bytes;
  const raw = { bytes, start: 0, headerEnd, bodyStart, end: length, place, folder: '', size: length, malformed: false };
  return readMessageFacts(raw, { names: [] }).identity;
}
