import type { CompanyBook } from '../../companies/company-book.ts';
import type { Ties } from './sighting-context.ts';

/** What the person decided about companies and tags, as the rules ask for it. */
export type DecidedTies = {
  readonly expected: ReadonlySet<string>;
  readonly joined: readonly (readonly [string, string])[];
  readonly notMine: ReadonlySet<string>;
  readonly publicSince: ReadonlyMap<string, number>;
};

/** Joins the pack's groups with the person's own. */
export function tiesOf(decided: DecidedTies, companies: CompanyBook): Ties {
  const group = (domain: string): string => companies.groupOf(domain) ?? domain;
  const parents = new Map<string, string>();
  const root = (start: string): string => {
    let at = start;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  for (const [a, b] of decided.joined) {
    const [left, right] = [root(group(a)), root(group(b))];
    if (left !== right) parents.set(left, right);
  }
  return {
    between: (a, b) => {
      if (a === '' || b === '') return null;
      const [left, right] = [group(a), group(b)];
      if (left === right) return 'pack';
      return parents.size > 0 && root(left) === root(right) ? 'person' : null;
    },
    isExpected: (tagId, domain) => decided.expected.has(`${tagId} ${domain}`),
    publicSince: (tagId) => decided.publicSince.get(tagId) ?? null,
    isNotMine: (tagId) => decided.notMine.has(tagId),
  };
}
