import type { Answer } from '../../shared/contract/answer.ts';
import { evidenceBytes } from '../ledger/findings/open-evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { WantedEvidence } from '../ledger/ledger-evidence.ts';
import type { AccessTo } from './access-to.ts';
import { isSameMessage } from './fetch-same-message.ts';
import { openLive } from './open-live.ts';

/** Copies the wanted messages that lie in accounts, one connection an account; answers how many. A server that is away is asked after the next scan. */
export async function keepLiveEvidence(
  ledger: Ledger,
  wanted: readonly WantedEvidence[],
  accessTo: AccessTo,
  signal: AbortSignal,
): Promise<Answer<number>> {
  let kept = 0;
  for (const sourceId of new Set(wanted.map((one) => one.sourceId))) {
    const source = ledger.sources.get(sourceId);
    if (source?.kind !== 'imap' || signal.aborted) continue;
    const access = await accessTo(source);
    if (!access.ok) continue;
    const byPlace = new Map(wanted.filter((one) => one.sourceId === sourceId).map((one) => [one.place, one]));
    let fault: Answer<never> | null = null;
    const found = (place: string, raw: Uint8Array): void => {
      const one = byPlace.get(place);
      if (one === undefined || fault !== null || !isSameMessage(raw, place, one.identity)) return;
      const stored = ledger.guard(() => ledger.evidence.put(one.messageId, raw, raw.length > evidenceBytes));
      if (stored.ok) kept += 1;
      else fault = stored;
    };
    const live = await openLive(access.value);
    await live.fetch([...byPlace.keys()], { limit: evidenceBytes + 1, found, signal });
    if (fault !== null) return fault;
  }
  return { ok: true, value: kept };
}
