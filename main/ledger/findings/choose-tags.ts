import { lazily } from '../../../shared/companies/lazily.ts';
import type { StoredTag, TagOrder } from '../ledger-findings.ts';

/** The tags a query asks for, in its order. */
export function chooseTags(tags: readonly StoredTag[], query: TagOrder): readonly StoredTag[] {
  const words = query.search.trim().toLowerCase();
  const chosen = tags.filter(
    (stored) =>
      (query.origin === null || query.origin === stored.tag.origin) && (words === '' || searchText(stored).includes(words)),
  );
  const direction = query.descending ? -1 : 1;
  return [...chosen].sort((a, b) => direction * compare(query.sort, a, b) || (a.tag.id < b.tag.id ? -1 : 1));
}

function searchText({ tag }: StoredTag): string {
  return [tag.tag, tag.holder.name, tag.holder.domain, tag.note].join('\n').toLowerCase();
}

const order = lazily(() => new Intl.Collator('en', { sensitivity: 'base', numeric: true }));

function compare(sort: TagOrder['sort'], a: StoredTag, b: StoredTag): number {
  switch (sort) {
    case 'tag':
      return order().compare(a.tag.tag, b.tag.tag);
    case 'holder':
      return order().compare(a.tag.holder.name || a.tag.holder.domain, b.tag.holder.name || b.tag.holder.domain);
    case 'given':
      return givenOrSeen(a) - givenOrSeen(b);
    case 'messages':
      return a.tag.messages - b.tag.messages;
    case 'leaks':
      return a.leaks - b.leaks || a.tag.messages - b.tag.messages;
  }
}

function givenOrSeen({ tag }: StoredTag): number {
  return tag.givenOn ?? tag.firstSeen ?? Number.MAX_SAFE_INTEGER;
}
