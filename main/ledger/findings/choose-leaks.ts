import { lazily } from '../../../shared/companies/lazily.ts';
import type { Leak } from '../../../shared/detect/leaks/leak.ts';
import type { Confidence } from '../../../shared/detect/verdicts/verdict.ts';
import type { LeakOrder } from '../ledger-findings.ts';

/** The leaks a query asks for, in its order. */
export function chooseLeaks(leaks: readonly Leak[], query: LeakOrder): readonly Leak[] {
  const words = query.search.trim().toLowerCase();
  const chosen = leaks.filter((leak) => fits(leak, query) && (words === '' || searchText(leak).includes(words)));
  return [...chosen].sort((a, b) => compare(query.sort, a, b) || (a.id < b.id ? -1 : 1));
}

function fits(leak: Leak, query: LeakOrder): boolean {
  const holder = leak.holder.domain || leak.holder.name;
  return (
    (query.holder === null || query.holder === holder) &&
    (query.confidence === null || query.confidence === leak.confidence) &&
    (query.manner === null || query.manner === leak.manner)
  );
}

function searchText(leak: Leak): string {
  return [leak.tag, leak.holder.name, leak.holder.domain, leak.receiver.name, leak.receiver.domain].join('\n').toLowerCase();
}

const certainty: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, possible: 2 };

function compare(sort: LeakOrder['sort'], a: Leak, b: Leak): number {
  switch (sort) {
    case 'newest':
      return (b.lastSeen ?? 0) - (a.lastSeen ?? 0);
    case 'oldest':
      return (a.firstSeen ?? Number.MAX_SAFE_INTEGER) - (b.firstSeen ?? Number.MAX_SAFE_INTEGER);
    case 'holder':
      return byName(a.holder, b.holder);
    case 'receiver':
      return byName(a.receiver, b.receiver);
    case 'messages':
      return b.messages - a.messages;
    case 'confidence':
      return certainty[a.confidence] - certainty[b.confidence] || b.messages - a.messages;
  }
}

const order = lazily(() => new Intl.Collator('en', { sensitivity: 'base', numeric: true }));

function byName(
  a: { readonly name: string; readonly domain: string },
  b: { readonly name: string; readonly domain: string },
): number {
  return order().compare(a.name || a.domain, b.name || b.domain);
}
