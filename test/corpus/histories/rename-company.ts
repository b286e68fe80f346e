import { dealWithCompany } from './deal-with-company.ts';
import type { Company } from './invent-company.ts';
import { day, type Given, type Life, tell } from './life.ts';
import { mail } from './mail.ts';

/** A company that gets a new name: it says so from its old address, and goes on under the new one. */
export function renameCompany(life: Life, given: Given, company: Company): void {
  const after = life.invent();
  const renamed: Company = { ...after, proof: 'dmarc', domains: [...after.domains, ...company.domains] };
  const at = given.at + life.random.whole(300, 900) * day;
  const before: Life = { ...life, until: Math.min(at, life.until) };
  const old: Company = { ...company, proof: 'dmarc' };
  dealWithCompany(before, given, old, given.at);
  life.given.splice(life.given.indexOf(given), 1, {
    ...given,
    companies: [{ ...old, domains: [...company.domains, ...after.domains] }],
  });
  const part = { tag: given.tag, role: 'holder', receivers: [] } as const;
  const subject = `${company.name} is now ${after.name}`;
  tell(life, mail({ at, from: company.shop, fromName: company.name, to: given.tag, subject, unsubscribe: company.domain }), part);
  dealWithCompany(life, given, renamed, at + 5 * day);
}
