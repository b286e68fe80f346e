import type { PartnerKind } from './company-book.ts';
import { findUpward } from './find-upward.ts';
import { governmentSuffixes, legalDomains, settlementPattern } from './known/legal-domains.ts';
import { partnerDomains } from './known/partner-domains.ts';
import { words } from './known/read-table.ts';
import { lazily } from './lazily.ts';

/** What kind of transaction partner writes from this domain, or null. */
export function builtInPartnerOf(domain: string): PartnerKind | null {
  return findUpward(partners(), domain);
}

/** Whether courts, regulators, settlement administrators, debt collectors or breach notices write from this domain. */
export function isBuiltInLegalSender(domain: string): boolean {
  return findUpward(legal(), domain) !== null || settlementPattern.test(domain);
}

const kinds: readonly PartnerKind[] = [
  'marketplace',
  'ticket',
  'calendar',
  'support',
  'form',
  'survey',
  'signature',
  'payment',
  'shipping',
];

const partners = lazily(() => {
  const found = new Map<string, PartnerKind>();
  for (const kind of kinds) for (const domain of words(partnerDomains[kind])) found.set(domain, kind);
  return found;
});

const legal = lazily(() => new Map([...words(legalDomains), ...words(governmentSuffixes)].map((domain) => [domain, true])));
