import type { CompanyBook } from '../../companies/company-book.ts';
import { domainOfAddress } from '../../companies/registrable-domain.ts';
import type { AuthenticationRun, Mailbox, MessageFacts } from '../facts/message-facts.ts';
import type { Sender, SenderIdentity } from './sender.ts';
import { identityOf } from './trusted-authentication.ts';
import type { Forwarding } from './undo-forwarding.ts';

/** Who really sent a message: the author, or the one whom a trusted forwarder recorded, with what proves it. */
export function identifySender(
  facts: MessageFacts,
  run: AuthenticationRun | null,
  forwarding: Forwarding | null,
  companies: CompanyBook,
): Sender {
  if (forwarding !== null && forwarding.from === null) return hidden(facts);
  const behind = forwarding !== null && forwarding.from !== null ? forwarding.from : null;
  const author = behind ?? facts.from.find((mailbox) => mailbox.address !== '') ?? null;
  if (author === null || author.address === '') return nobody(author);
  const domain = domainOfAddress(author.address);
  const identity = behind === null ? identityOf(run, domain) : (forwarding?.identity ?? 'claimed');
  const carrier = companies.carrierOf(domain);
  if (carrier !== null && !carrier.dual) return behindCarrier(facts, author, carrier.name, identity, companies);
  return {
    domain,
    name: senderName(author, domain, companies),
    identity,
    address: author.address,
    person: companies.isFreemail(domain),
    carrier: carrierName(facts, domain, companies),
  };
}

function nobody(author: Mailbox | null): Sender {
  return { domain: '', name: author?.name ?? '', identity: 'unknown', address: '', person: false, carrier: '' };
}

/** The alias service kept no author: its own From names nobody. */
function hidden(facts: MessageFacts): Sender {
  return { ...nobody(facts.from[0] ?? null), address: facts.from[0]?.address ?? '' };
}

/** A mailing service's own From names nobody: the party that answers go to is the sender, unproven; none: unknown. */
function behindCarrier(
  facts: MessageFacts,
  author: Mailbox,
  carrier: string,
  identity: SenderIdentity,
  companies: CompanyBook,
): Sender {
  const answers = facts.replyTo;
  const domain = answers === null ? '' : domainOfAddress(answers.address);
  const usable = domain !== '' && companies.carrierOf(domain) === null && !companies.isFreemail(domain);
  return {
    domain: usable ? domain : '',
    name: usable ? senderName({ name: author.name, address: answers?.address ?? '' }, domain, companies) : author.name,
    identity: identity === 'forged' ? 'forged' : usable ? 'claimed' : 'unknown',
    address: author.address,
    person: false,
    carrier,
  };
}

function senderName(author: Mailbox, domain: string, companies: CompanyBook): string {
  const known = companies.nameOf(domain);
  if (known !== null) return known;
  const written = author.name.replace(/\s+via\s+.*$|\s*\[via Relay\]$|\s*\([^()]*\)\s*$/i, '').trim();
  return written === '' || written.includes('@') ? domain : written.slice(0, 80);
}

function carrierName(facts: MessageFacts, domain: string, companies: CompanyBook): string {
  const path = facts.returnPath === null ? '' : domainOfAddress(facts.returnPath);
  const service = path !== '' && path !== domain ? companies.carrierOf(path) : null;
  if (service !== null) return service.name;
  for (const header of facts.carrierHeaders) {
    const known = companies.carrierOfHeader(header.split('=')[0] ?? '');
    if (known !== null) return known.name;
  }
  return '';
}
