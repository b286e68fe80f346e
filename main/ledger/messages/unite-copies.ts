import type { MessageFacts, RecipientTrace } from '../../../shared/detect/facts/message-facts.ts';
import type { StoredMessage } from '../ledger-messages.ts';
import { packFacts } from './pack-facts.ts';

/** A copy of a message: where it lies and what it says. */
export type Copy = Omit<StoredMessage, 'id'>;

/**
 * Two copies of one message become one. The copy that arrived first speaks for both; the traces of its recipients
 * are those of both. Whichever comes first, the result is the same.
 */
export function uniteCopies(one: Copy, other: Copy): Copy {
  const first = compareCopies(one, other) <= 0 ? one : other;
  const traces = uniteTraces(first.facts.traces, (first === one ? other : one).facts.traces);
  const named = [...new Set([...one.facts.named, ...other.facts.named])].sort(byCode).slice(0, 3);
  return { ...first, facts: { ...first.facts, traces, named, inSent: one.facts.inSent || other.facts.inSent } };
}

/** In order of arrival, then by what is written in them, then by place. */
function compareCopies(one: Copy, other: Copy): number {
  return (
    (one.facts.at ?? Number.POSITIVE_INFINITY) - (other.facts.at ?? Number.POSITIVE_INFINITY) ||
    byCode(ownWords(one.facts), ownWords(other.facts)) ||
    one.sourceId - other.sourceId ||
    byCode(one.place, other.place)
  );
}

function ownWords(facts: MessageFacts): string {
  return packFacts({ ...facts, traces: [], named: [], inSent: false });
}

/** As the first copy has them when the other adds none; else all in one fixed order. */
function uniteTraces(first: readonly RecipientTrace[], other: readonly RecipientTrace[]): readonly RecipientTrace[] {
  const keyOf = (trace: RecipientTrace) => `${trace.header}\n${trace.address}\n${trace.name}`;
  const byKey = new Map(first.map((trace) => [keyOf(trace), trace]));
  const before = byKey.size;
  for (const trace of other) byKey.set(keyOf(trace), trace);
  if (byKey.size === before) return first;
  return [...byKey.entries()].sort(([a], [b]) => byCode(a, b)).map(([, trace]) => trace);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
