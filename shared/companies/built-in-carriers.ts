import type { Carrier } from './company-book.ts';
import { findUpward } from './find-upward.ts';
import { carrierPatterns } from './known/carrier-patterns.ts';
import { marketingCarriers } from './known/marketing-carriers.ts';
import { platformCarriers } from './known/platform-carriers.ts';
import { readTable, words } from './known/read-table.ts';
import { smallCarriers } from './known/small-carriers.ts';
import { transactionalCarriers } from './known/transactional-carriers.ts';
import { lazily } from './lazily.ts';

/** The mailing service a domain belongs to, or null. */
export function builtInCarrierOf(domain: string): Carrier | null {
  const { byDomain, byPattern } = tables();
  return findUpward(byDomain, domain) ?? byPattern.find(([pattern]) => pattern.test(domain))?.[1] ?? null;
}

/** The mailing service that writes this header (lower-case name), or null. */
export function builtInCarrierOfHeader(header: string): Carrier | null {
  return tables().byHeader.get(header) ?? null;
}

const tables = lazily(() => {
  const byDomain = new Map<string, Carrier>();
  const byHeader = new Map<string, Carrier>();
  const byId = new Map<string, Carrier>();
  for (const [id = '', name = '', domains, headers] of rows()) {
    const carrier = { id, name, dual: false };
    const dual = { ...carrier, dual: true };
    byId.set(id, carrier);
    for (const word of words(domains)) byDomain.set(word.replace('*', ''), word.endsWith('*') ? dual : carrier);
    for (const header of words(headers)) byHeader.set(header, carrier);
  }
  return { byDomain, byHeader, byPattern: carrierPatterns.flatMap(([id, pattern]) => withCarrier(pattern, byId.get(id))) };
});

function rows(): readonly (readonly string[])[] {
  return [transactionalCarriers, marketingCarriers, platformCarriers, smallCarriers].flatMap(readTable);
}

function withCarrier(pattern: RegExp, carrier: Carrier | undefined): readonly (readonly [RegExp, Carrier])[] {
  return carrier === undefined ? [] : [[pattern, carrier]];
}
