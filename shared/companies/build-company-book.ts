import type { CompanyBook } from './company-book.ts';
import type { ReferencePack } from './reference-pack.ts';

/** Builds the book of companies from the built-in set and, where there is one, a reference pack. */
export function buildCompanyBook(pack: ReferencePack | null): CompanyBook {
  return {
    pack: pack && { version: pack.version, sources: pack.sources, licences: pack.licences },
    nameOf: () => null,
    sectorOf: () => null,
    domainOf: () => null,
    groupOf: () => null,
    carrierOf: () => null,
    carrierOfHeader: () => null,
    isFreemail: () => false,
    aliasServiceOf: () => null,
    subaddressing: () => ({ separators: ['+'], dotsIgnored: false, subdomain: false }),
    partnerOf: () => null,
    isLegalSender: () => false,
    breachesOf: () => [],
    contactOf: () => null,
    brokerOf: () => null,
  };
}
