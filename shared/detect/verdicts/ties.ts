import type { CompanyBook } from '../../companies/company-book.ts';
import type { Ties } from './sighting-context.ts';

/** What the person decided about companies and tags, as the rules ask for it. */
export type DecidedTies = {
  /** `tagId domain`. */
  readonly expected: readonly (readonly [tagId: string, domain: string])[];
  /** Companies that are one, from a time on (ms UTC). */
  readonly joined: readonly { readonly domains: readonly [string, string]; readonly since: number }[];
  readonly notMine: ReadonlySet<string>;
  readonly publicSince: ReadonlyMap<string, number>;
};

/** Joins the pack's groups with the person's own. */
export function tiesOf(decided: DecidedTies, companies: CompanyBook): Ties {
  const group = (domain: string): string => companies.groupOf(domain) ?? domain;
  const neighbours = neighboursOf(decided.joined, group);
  const expected = new Set(decided.expected.map(([tagId, domain]) => `${tagId} ${group(domain)}`));
  return {
    between: (a, b, at) => {
      if (a === '' || b === '') return null;
      const [left, right] = [group(a), group(b)];
      if (left === right) return 'pack';
      return neighbours.size > 0 && reaches(neighbours, left, right, at) ? 'person' : null;
    },
    isExpected: (tagId, domain) => expected.size > 0 && expected.has(`${tagId} ${group(domain)}`),
    publicSince: (tagId) => decided.publicSince.get(tagId) ?? null,
    isNotMine: (tagId) => decided.notMine.has(tagId),
  };
}

type Neighbours = ReadonlyMap<string, readonly { readonly to: string; readonly since: number }[]>;

function neighboursOf(joined: DecidedTies['joined'], group: (domain: string) => string): Neighbours {
  const found = new Map<string, { to: string; since: number }[]>();
  const add = (from: string, to: string, since: number): void => {
    found.set(from, [...(found.get(from) ?? []), { to, since }]);
  };
  for (const { domains, since } of joined) {
    const [a, b] = [group(domains[0]), group(domains[1])];
    add(a, b, since);
    add(b, a, since);
  }
  return found;
}

/** Whether the companies joined by then lead from one to the other. */
function reaches(neighbours: Neighbours, from: string, to: string, at: number): boolean {
  const seen = new Set([from]);
  for (const here of seen) {
    if (here === to) return true;
    for (const next of neighbours.get(here) ?? []) if (next.since <= at) seen.add(next.to);
  }
  return false;
}
