import type { CompanyBook } from '../../companies/company-book.ts';
import { mainLabel } from '../../companies/registrable-domain.ts';
import type { Sender } from '../senders/sender.ts';
import { foldWord } from '../tags/likeness.ts';
import { looksLike } from './look-alike.ts';

/** Partners whose names deceivers like best. Each is known by its domain; others that go by the name are not known to be it. */
const brands = new Map(
  'ups.com fedex.com dhl.de dpd.com gls-group.eu evri.com royalmail.com usps.com hermesworld.com postnl.nl correos.es colissimo.fr chronopost.fr paypal.com klarna.com amazon.com'
    .split(' ')
    .map((domain) => [foldWord(mainLabel(domain)), domain] as const),
);

/** The partner whose name a sender bears although its domain is not known to be that partner's, or null. */
export function posesAsPartner(sender: Sender, display: string, companies: CompanyBook): string | null {
  if (companies.partnerOf(sender.domain) !== null) return null;
  const pieces = mainLabel(sender.domain).split('-').map(foldWord);
  const words = display.split(/[^\p{L}\p{N}]+/u).map(foldWord);
  for (const [label, domain] of brands) {
    const named =
      pieces.includes(label) || words.includes(label) || looksLike(sender.domain, { name: label, domain }) === 'imitation';
    if (named && !isTheirs(sender.domain, domain, companies)) return label;
  }
  return null;
}

function isTheirs(domain: string, brand: string, companies: CompanyBook): boolean {
  return mainLabel(domain) === mainLabel(brand) || (companies.groupOf(domain) ?? domain) === (companies.groupOf(brand) ?? brand);
}
