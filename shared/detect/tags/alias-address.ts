import type { CompanyBook } from '../../companies/company-book.ts';
import { hostOfAddress, localPart, registrableDomain } from '../../companies/registrable-domain.ts';
import { normaliseAddress } from '../facts/normalise-address.ts';

/** An address taken apart: the mailbox it ends in, and the mark it carries (empty for a plain address). */
export type AliasParts = {
  readonly shape: 'subaddress' | 'subdomain' | 'plain';
  /** The mailbox without mark, `jane@mail.example`; for a plain address the address itself. */
  readonly base: string;
  readonly mark: string;
  /** Equal for every spelling that ends in the same place with the same mark. */
  readonly key: string;
};

const sameHost: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'protonmail.com': 'proton.me',
  'pm.me': 'proton.me',
};

/** Takes an address apart by the rules of its mail domain (RFC 5233 subaddresses, Fastmail's sub-domains, Gmail's dots in the base). */
export function takeApart(address: string, companies: CompanyBook): AliasParts {
  const written = hostOfAddress(address);
  const host = sameHost[written] ?? written;
  const local = localPart(address);
  const domain = registrableDomain(host);
  const rules = companies.subaddressing(domain);
  if (rules.subdomain && host !== domain && host.endsWith(`.${domain}`)) {
    const user = host.slice(0, -domain.length - 1);
    return parts('subdomain', user, local, domain, rules.dotsIgnored);
  }
  for (const separator of rules.separators) {
    const at = local.indexOf(separator);
    if (at > 0 && at < local.length - 1)
      return parts('subaddress', local.slice(0, at), local.slice(at + 1), host, rules.dotsIgnored);
  }
  return { shape: 'plain', base: `${local}@${host}`, mark: '', key: `${local}@${host}` };
}

function parts(shape: 'subaddress' | 'subdomain', user: string, mark: string, host: string, dotsIgnored: boolean): AliasParts {
  const mailbox = dotsIgnored ? user.replaceAll('.', '') : user;
  return { shape, base: `${mailbox}@${host}`, mark, key: `${mailbox}+${mark}@${host}` };
}

/** The address with meaningless dots taken out, where its domain ignores them (Gmail); else unchanged. */
export function withoutDots(address: string, companies: CompanyBook): string {
  const host = sameHost[hostOfAddress(address)] ?? hostOfAddress(address);
  if (!companies.subaddressing(registrableDomain(host)).dotsIgnored) return address;
  return `${localPart(address).replaceAll('.', '')}@${host}`;
}

/** An alias as addresses in mail are compared with it, however it was registered: lower case, its domain in ASCII (RFC 5890). */
export function comparable(written: string): string {
  const text = written.trim().toLowerCase();
  return normaliseAddress(text) || text;
}
