import type { Answer } from '../../shared/contract/answer.ts';
import { evidenceBytes } from '../ledger/findings/open-evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { WantedEvidence } from '../ledger/ledger-evidence.ts';
import { openSource } from '../sources/open-source.ts';
import type { Source } from '../sources/source.ts';
import { breathe } from './breathe.ts';
import { fetchSameMessage } from './fetch-same-message.ts';

/** What is not fetched in this time is fetched after the next scan: a leak is shown before its proof is copied. */
const patience = 15_000;

const storedAtOnce = 100;

/** Copies the raw source of each leak's first messages into the ledger, if they still are the messages they were; answers how many. */
export async function keepEvidence(ledger: Ledger, signal: AbortSignal | null): Promise<Answer<number>> {
  const tidied = ledger.guard(() => ledger.evidence.tidy());
  if (!tidied.ok) return tidied;
  const settle = ledger.evidence.hurry();
  try {
    return await keepWanted(ledger, signal);
  } finally {
    settle();
  }
}

async function keepWanted(ledger: Ledger, signal: AbortSignal | null): Promise<Answer<number>> {
  const until = performance.now() + patience;
  const sources = new Map<number, Source | null>();
  const wanted = ledger.evidence.wanted();
  let kept = 0;
  for (let next = 0; next < wanted.length; next += storedAtOnce) {
    if (signal?.aborted || performance.now() > until) break;
    const stored = ledger.guard(() => keepSome(ledger, sources, wanted.slice(next, next + storedAtOnce)));
    if (!stored.ok) return stored;
    kept += stored.value;
    await breathe();
  }
  return { ok: true, value: kept };
}

function keepSome(ledger: Ledger, sources: Map<number, Source | null>, some: readonly WantedEvidence[]): number {
  let kept = 0;
  for (const wanted of some) {
    if (!sources.has(wanted.sourceId)) sources.set(wanted.sourceId, open(ledger, wanted.sourceId));
    const source = sources.get(wanted.sourceId) ?? null;
    if (source !== null && keepOne(ledger, source, wanted)) kept += 1;
  }
  return kept;
}

function open(ledger: Ledger, id: number): Source | null {
  const stored = ledger.sources.get(id);
  const opened = stored === null ? null : openSource(stored.location);
  return opened?.ok ? opened.source : null;
}

function keepOne(ledger: Ledger, source: Source, wanted: WantedEvidence): boolean {
  const raw = fetchSameMessage(source, wanted.place, wanted.identity, evidenceBytes + 1);
  if (raw === null) return false;
  ledger.evidence.put(wanted.messageId, raw, raw.length > evidenceBytes);
  return true;
}
