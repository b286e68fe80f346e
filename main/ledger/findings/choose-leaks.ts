import type { Leak } from '../../../shared/detect/leaks/leak.ts';
import type { Confidence } from '../../../shared/detect/verdicts/verdict.ts';
import type { LeakQuery } from '../ledger-findings.ts';
import type { Paged } from '../page.ts';

/** The leaks a query asks for, sorted, one page of them; `all` counts without the query. */
export function chooseLeaks(leaks: readonly Leak[], query: LeakQuery): Paged<Leak> & { readonly all: number } {
  const words = query.search.trim().toLowerCase();
  const chosen = leaks.filter((leak) => fits(leak, query) && (words === '' || searchText(leak).includes(words)));
  const sorted = [...chosen].sort((a, b) => compare(query.sort, a, b) || (a.id < b.id ? -1 : 1));
  return { all: leaks.length, total: sorted.length, rows: sorted.slice(query.offset, query.offset + query.limit) };
}

function fits(leak: Leak, query: LeakQuery): boolean {
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

function compare(sort: LeakQuery['sort'], a: Leak, b: Leak): number {
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

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function byName(
  a: { readonly name: string; readonly domain: string },
  b: { readonly name: string; readonly domain: string },
): number {
  return order.compare(a.name || a.domain, b.name || b.domain);
}
