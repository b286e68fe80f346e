import { builtInCarrierOf, builtInCarrierOfHeader } from './built-in-carriers.ts';
import { builtInAliasServiceOf, builtInSubaddressing, isBuiltInFreemail } from './built-in-mailboxes.ts';
import { builtInPartnerOf, isBuiltInLegalSender } from './built-in-partners.ts';
import { companiesByName } from './companies-by-name.ts';
import type { CompanyBook } from './company-book.ts';
import { builtInNameOf, builtInNames, joinGroups } from './company-groups.ts';
import { companyKey } from './company-key.ts';
import { findUpward } from './find-upward.ts';
import { lazily } from './lazily.ts';
import type { PackBreach, ReferencePack } from './reference-pack.ts';
import { remembered } from './remembered.ts';

/** Builds the book of companies from the built-in set and, where there is one, a reference pack. Tables are made when first asked. */
export function buildCompanyBook(pack: ReferencePack | null): CompanyBook {
  const groups = lazily(() => joinGroups(pack?.groups ?? []));
  const groupOf = (domain: string) => groups().get(domain) ?? null;
  return {
    pack: pack && { version: pack.version, sources: pack.sources, licences: pack.licences },
    groupOf,
    ...carriersAndMailboxes(pack),
    ...companyNames(pack, groupOf),
    ...packedFacts(pack),
    get nicknames() {
      return pack?.nicknames ?? [];
    },
  };
}

function carriersAndMailboxes(pack: ReferencePack | null) {
  const mailboxes = lazily(() => new Set([...(pack?.freemail ?? []), ...(pack?.disposable ?? [])]));
  const authorities = lazily(() => new Map((pack?.authorities ?? []).map((domain) => [domain, true])));
  return {
    carrierOf: remembered(builtInCarrierOf),
    carrierOfHeader: builtInCarrierOfHeader,
    // A postal service may give out mailboxes too; what it writes under its own name is its own.
    isFreemail: remembered(
      (domain) => isBuiltInFreemail(domain) || (mailboxes().has(domain) && builtInPartnerOf(domain) === null),
    ),
    aliasServiceOf: builtInAliasServiceOf,
    subaddressing: remembered(builtInSubaddressing),
    partnerOf: builtInPartnerOf,
    isLegalSender: (domain: string) => isBuiltInLegalSender(domain) || findUpward(authorities(), domain) !== null,
  };
}

function companyNames(pack: ReferencePack | null, groupOf: (domain: string) => string | null) {
  const brands = lazily(() => new Map((pack?.brands ?? []).map(([domain, name, sector]) => [domain, { name, sector }])));
  const contacts = lazily(() => new Map(namesOfContacts(pack)));
  const byName = lazily(() => companiesByName(everyName(pack), groupOf));
  return {
    nameOf: (domain: string) => brands().get(domain)?.name ?? contacts().get(domain) ?? builtInNameOf(domain),
    sectorOf: (domain: string) => brands().get(domain)?.sector || null,
    domainOf: (name: string) => byName().get(companyKey(name)) ?? null,
  };
}

function* everyName(pack: ReferencePack | null): Generator<readonly [string, string]> {
  yield* builtInNames();
  for (const [domain, name] of pack?.brands ?? []) yield [domain, name];
  yield* namesOfContacts(pack);
}

function* namesOfContacts(pack: ReferencePack | null): Generator<readonly [string, string]> {
  for (const contact of pack?.contacts ?? []) {
    const domain = contact.domains[0];
    if (domain !== undefined) yield [domain, contact.name];
  }
}

function packedFacts(pack: ReferencePack | null) {
  const breaches = lazily(() => breachesByDomain(pack?.breaches ?? []));
  return {
    breachesOf: (domain: string) => breaches().get(domain) ?? [],
    contactOf: byDomain(() => pack?.contacts ?? []),
    brokerOf: byDomain(() => pack?.brokers ?? []),
  };
}

function byDomain<T extends { readonly domains: readonly string[] }>(rows: () => readonly T[]): (domain: string) => T | null {
  const table = lazily(() => {
    const found = new Map<string, T>();
    for (const row of rows()) for (const domain of row.domains) if (!found.has(domain)) found.set(domain, row);
    return found;
  });
  return (domain) => table().get(domain) ?? null;
}

function breachesByDomain(breaches: readonly PackBreach[]): ReadonlyMap<string, readonly PackBreach[]> {
  const found = new Map<string, PackBreach[]>();
  for (const breach of breaches) {
    const others = found.get(breach.domain);
    if (others === undefined) found.set(breach.domain, [breach]);
    else others.push(breach);
  }
  return found;
}
