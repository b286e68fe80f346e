import { companyKey } from './company-key.ts';

/**
 * Which domain a company's name means: name key → domain. A name that unrelated owners share means none of them: a wrong
 * holder would be a false accusation. Within one owner the `.com`, else the first named, stands for all.
 */
export function companiesByName(
  rows: Iterable<readonly [domain: string, name: string]>,
  groupOf: (domain: string) => string | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const [domain, name] of rows) {
    const key = companyKey(name);
    const other = found.get(key);
    if (key === '' || other === domain) continue;
    if (other === undefined) found.set(key, domain);
    else if (sameOwner(other, domain, groupOf)) found.set(key, better(key, other, domain));
    else if (bears(key, other) === bears(key, domain)) shared.add(key);
    else if (bears(key, domain)) found.set(key, domain);
  }
  for (const key of shared) found.delete(key);
  return found;
}

function sameOwner(one: string, two: string, groupOf: (domain: string) => string | null): boolean {
  const group = groupOf(one);
  return (group !== null && group === groupOf(two)) || label(one) === label(two);
}

function better(key: string, one: string, two: string): string {
  if (bears(key, one) !== bears(key, two)) return bears(key, one) ? one : two;
  return two.endsWith('.com') && !one.endsWith('.com') ? two : one;
}

function bears(key: string, domain: string): boolean {
  return label(domain).replace(/-/g, '') === key;
}

function label(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}
