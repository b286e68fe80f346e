import type { RecipientTrace } from '../facts/message-facts.ts';

/** A message shown to more recipients than this says nothing about whose addresses they are. */
const recipientsRead = 10;

const shownHeaders = new Set(['To', 'Cc', 'Apparently-To', 'Resent-To']);

/** Addresses the message was delivered for, and those it only shows. Without envelope traces a sole recipient counts as delivered. */
export function recipientsOf(traces: readonly RecipientTrace[]): {
  readonly delivered: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
} {
  const delivered = new Set<string>();
  const shown = new Set<string>();
  for (const trace of traces) {
    if (trace.address === '') continue;
    if (shownHeaders.has(trace.header)) shown.add(trace.address);
    else delivered.add(trace.address);
  }
  if (delivered.size === 0 && shown.size === 1) return { delivered: shown, shown: new Set() };
  return { delivered, shown: shown.size > recipientsRead ? new Set() : shown };
}
