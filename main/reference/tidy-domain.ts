import { registrableDomain } from '../../shared/companies/registrable-domain.ts';
import { parseLink } from './parse-link.ts';

/** A domain as the book keeps it: registrable, lower-case ASCII; empty when it is none. */
export function tidyDomain(written: string): string {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  if (name.length > 253 || !name.includes('.')) return '';
  const ascii = plain.test(name) ? name : asciiOf(name);
  // Two labels are registrable already (bare suffixes such as co.uk never name a company).
  return ascii.indexOf('.') === ascii.lastIndexOf('.') ? ascii : registrableDomain(ascii);
}

/** The registrable domain of a link, or empty. */
export function domainOfLink(link: string): string {
  return /^https?:\/\//i.test(link) ? tidyDomain(parseLink(link)?.hostname ?? '') : '';
}

const plain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

function asciiOf(name: string): string {
  // The URL parser speaks IDNA (UTS #46); what it refuses is no domain.
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(name)) return '';
  const hostname = parseLink(`http://${name}/`)?.hostname ?? '';
  return plain.test(hostname) ? hostname : '';
}
