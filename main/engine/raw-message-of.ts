import type { Ledger } from '../ledger/ledger.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import { mailLimits } from '../mail/limits.ts';
import { fetchSameMessage } from '../scan/fetch-same-message.ts';
import { openSource } from '../sources/open-source.ts';

/** A message's raw source: as kept for proof, else from its place in the mailbox if the same message still lies there. */
export function rawMessageOf(ledger: Pick<Ledger, 'evidence' | 'sources'>, message: StoredMessage): Uint8Array | null {
  const kept = ledger.evidence.get(message.id);
  if (kept !== null) return kept;
  const stored = ledger.sources.get(message.sourceId);
  const opened = stored === null ? null : openSource(stored.location);
  if (!opened?.ok) return null;
  return fetchSameMessage(opened.source, message.place, message.facts.identity, mailLimits.openBytes + 1);
}
