import { companyKey } from './company-key.ts';
import { readTable, words } from './known/read-table.ts';
import { sameOwnerGroups } from './known/same-owner-groups.ts';
import { lazily } from './lazily.ts';

/** Which domains have one owner: domain → identifier of the group (its first domain). */
export type GroupTable = ReadonlyMap<string, string>;

/** Joins the built-in groups with those of a pack; where they overlap, the pack's identifier stands for both. */
export function joinGroups(packed: readonly (readonly string[])[]): GroupTable {
  const table = new Map<string, string>();
  for (const group of packed) for (const domain of group) table.set(domain, group[0] ?? domain);
  for (const { domains } of builtInGroups()) {
    const known = domains.find((domain) => table.has(domain)) ?? domains[0] ?? '';
    const id = table.get(known) ?? known;
    for (const domain of domains) if (!table.has(domain)) table.set(domain, id);
  }
  return table;
}

/** The built-in name of a domain: its owner's, where the domain bears that name (amazon.de), else null. */
export function builtInNameOf(domain: string): string | null {
  return names().get(domain) ?? null;
}

/** The built-in names with the domain each stands for. */
export function builtInNames(): readonly (readonly [domain: string, name: string])[] {
  return builtInGroups().flatMap(({ name, domains }) => domains.slice(0, 1).map((domain) => [domain, name] as const));
}

const builtInGroups = lazily(() => readTable(sameOwnerGroups).map(([name = '', domains]) => ({ name, domains: words(domains) })));

const names = lazily(() => {
  const found = new Map<string, string>();
  for (const { name, domains } of builtInGroups()) {
    const key = companyKey(name);
    for (const domain of domains) if (domain.replace(/[.-]/g, '').startsWith(key)) found.set(domain, name);
  }
  return found;
});
