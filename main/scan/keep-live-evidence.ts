import type { Answer } from '../../shared/contract/answer.ts';
import { evidenceBytes } from '../ledger/findings/open-evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { WantedEvidence } from '../ledger/ledger-evidence.ts';
import type { StoredSource } from '../ledger/ledger-sources.ts';
import type { LiveFetch } from '../sources/live-source.ts';
import type { AccessTo } from './access-to.ts';
import { isSameMessage } from './fetch-same-message.ts';
import { openLive } from './open-live.ts';
import type { ReadLines } from './read-lines.ts';

/** How messages are fetched again: over the connections that read them, else over new ones (null: there is no such way). */
export type WaysToAccounts = { readonly accessTo: AccessTo | null; readonly lines: ReadLines | null };

/**
 * Copies the wanted messages that lie in accounts, one connection an account; answers how many. A server that is away is asked after
 * the next scan.
 */
export async function keepLiveEvidence(
  ledger: Ledger,
  wanted: readonly WantedEvidence[],
  { accessTo, lines }: WaysToAccounts,
  signal: AbortSignal,
): Promise<Answer<number>> {
  let kept = 0;
  for (const sourceId of new Set(wanted.map((one) => one.sourceId))) {
    const source = ledger.sources.get(sourceId);
    if (source?.kind !== 'imap' || signal.aborted) continue;
    const missing = new Map(wanted.filter((one) => one.sourceId === sourceId).map((one) => [one.place, one]));
    let fault: Answer<never> | null = null;
    const found = (place: string, raw: Uint8Array): void => {
      const one = missing.get(place);
      missing.delete(place);
      if (one === undefined || fault !== null || !isSameMessage(raw, place, one.identity)) return;
      const stored = ledger.guard(() => ledger.evidence.put(one.messageId, raw, raw.length > evidenceBytes));
      if (stored.ok) kept += 1;
      else fault = stored;
    };
    const request = { limit: evidenceBytes + 1, found, signal };
    const asked = (await lines?.fetch(sourceId, [...missing.keys()], request)) ?? false;
    if (!asked && fault === null) await fetchAnew(source, accessTo, [...missing.keys()], request);
    if (fault !== null) return fault;
  }
  return { ok: true, value: kept };
}

/** Over a connection of its own. */
async function fetchAnew(
  source: StoredSource,
  accessTo: AccessTo | null,
  places: readonly string[],
  request: LiveFetch,
): Promise<void> {
  if (request.signal.aborted) return;
  const access = await accessTo?.(source);
  if (access?.ok) await (await openLive(access.value)).fetch(places, request);
}
