import type { CompanyBook } from '../../companies/company-book.ts';
import { domainOfAddress, localPart, registrableDomain } from '../../companies/registrable-domain.ts';
import type { Mailbox, MessageFacts } from '../facts/message-facts.ts';

/** Whether one human being seems to have written it: a post to a discussion list, or a letter from an address made of a person's name. */
export function writtenByHand(facts: MessageFacts, author: Mailbox | null, companies: CompanyBook): boolean {
  if (author === null) return false;
  const bulk = facts.unsubscribeHosts.length > 0 || facts.feedbackId !== '' || facts.carrierHeaders.length > 0;
  if (facts.listId === '' && bulk) return false;
  return isListPost(facts, author, companies) || isNamedAfterPerson(localPart(author.address), author.name);
}

/** A list (RFC 2919) of another organisation than the author's; a company's newsletters bear its own identifier or a mailing service's. */
function isListPost(facts: MessageFacts, author: Mailbox, companies: CompanyBook): boolean {
  if (facts.listId === '' || facts.precedence !== 'list') return false;
  const host = registrableDomain(facts.listId.replace(/[<>]/g, ''));
  return host !== domainOfAddress(author.address) && companies.carrierOf(host) === null;
}

/** `ada.brandt` or `a.brandt` for Ada Brandt. */
function isNamedAfterPerson(local: string, name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  const pieces = local.split(/[._-]/);
  if (words.length < 2 || pieces.length < 2) return false;
  return pieces.every((piece) => words.some((word) => word === piece || (piece.length === 1 && word.startsWith(piece))));
}
