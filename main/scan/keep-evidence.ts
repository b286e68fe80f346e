import type { Answer } from '../../shared/contract/answer.ts';
import { evidenceBytes } from '../ledger/findings/open-evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { WantedEvidence } from '../ledger/ledger-evidence.ts';
import { openSource } from '../sources/open-source.ts';
import type { Source } from '../sources/source.ts';
import { breathe } from './breathe.ts';
import { fetchSameMessage } from './fetch-same-message.ts';
import { keepLiveEvidence, type WaysToAccounts } from './keep-live-evidence.ts';

/** What is not fetched in this time is fetched after the next scan: a leak is shown before its proof is copied. */
const patience = 15_000;

const storedAtOnce = 100;

/** Copies the raw source of each leak's first messages into the ledger, if they still are the messages they were; answers how many. */
export async function keepEvidence(ledger: Ledger, ways: WaysToAccounts, signal: AbortSignal | null): Promise<Answer<number>> {
  const sifted = ledger.guard(ledger.evidence.sift);
  if (!sifted.ok) return sifted;
  if (sifted.value.length === 0) return { ok: true, value: 0 };
  const settle = ledger.evidence.hurry();
  try {
    const copied = await keepWanted(ledger, sifted.value, signal);
    if (!copied.ok) return copied;
    const { kept, left } = copied.value;
    if (left.length === 0) return { ok: true, value: kept };
    const late = AbortSignal.timeout(patience);
    const live = await keepLiveEvidence(ledger, left, ways, signal === null ? late : eitherOf(signal, late));
    return live.ok ? { ok: true, value: kept + live.value } : live;
  } finally {
    settle();
  }
}

// AbortSignal.any came with Node 20.3; Electron 25 brings 18.15.
function eitherOf(one: AbortSignal, other: AbortSignal): AbortSignal {
  const controller = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) controller.abort();
    signal.addEventListener('abort', () => controller.abort());
  }
  return controller.signal;
}

/** How many were copied, and what was not. */
type Copied = { readonly kept: number; readonly left: readonly WantedEvidence[] };

async function keepWanted(
  ledger: Ledger,
  wanted: readonly WantedEvidence[],
  signal: AbortSignal | null,
): Promise<Answer<Copied>> {
  const until = performance.now() + patience;
  const sources = new Map<number, Source | null>();
  const kept = new Set<WantedEvidence>();
  for (let next = 0; next < wanted.length; next += storedAtOnce) {
    if (signal?.aborted || performance.now() > until) break;
    const stored = ledger.guard(() => keepSome(ledger, sources, wanted.slice(next, next + storedAtOnce)));
    if (!stored.ok) return stored;
    for (const one of stored.value) kept.add(one);
    await breathe();
  }
  return { ok: true, value: { kept: kept.size, left: wanted.filter((one) => !kept.has(one)) } };
}

/** Answers which were copied. */
function keepSome(
  ledger: Ledger,
  sources: Map<number, Source | null>,
  some: readonly WantedEvidence[],
): readonly WantedEvidence[] {
  return some.filter((wanted) => {
    if (!sources.has(wanted.sourceId)) sources.set(wanted.sourceId, open(ledger, wanted.sourceId));
    const source = sources.get(wanted.sourceId) ?? null;
    return source !== null && keepOne(ledger, source, wanted);
  });
}

function open(ledger: Ledger, id: number): Source | null {
  const stored = ledger.sources.get(id);
  // Accounts are asked afterwards, all their messages at once.
  const opened = stored === null || stored.kind === 'imap' ? null : openSource(stored.location);
  return opened?.ok ? opened.source : null;
}

function keepOne(ledger: Ledger, source: Source, wanted: WantedEvidence): boolean {
  const raw = fetchSameMessage(source, wanted.place, wanted.identity, evidenceBytes + 1);
  if (raw === null) return false;
  ledger.evidence.put(wanted.messageId, raw, raw.length > evidenceBytes);
  return true;
}
