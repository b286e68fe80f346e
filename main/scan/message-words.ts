import type { CompanyBook } from '../../shared/companies/company-book.ts';
import { domainOfAddress } from '../../shared/companies/registrable-domain.ts';
import { remembered } from '../../shared/companies/remembered.ts';
import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import type { Marks } from '../../shared/detect/gather-marks.ts';
import { takeApart } from '../../shared/detect/tags/alias-address.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';

/** The person's own mail: what they wrote to whom counts for every tag. */
export const sentWord = hash('sent');
/** It bears an address of the person's that nobody was given. */
export const strayWord = hash('stray');

/** The word of mail that may be a company's. */
export function senderWord(domain: string): number {
  return hash(`sender ${domain}`);
}

/** The word of mail that may bear a mark: an alias by its key, a name by its id. */
export function markWord(tagId: string): number {
  return hash(`mark ${markOf(tagId)}`);
}

/** The word of mail that is read otherwise when this alias is a mark: as the person's own, or as forwarded to them. */
export function gateWord(tagId: string): number {
  return hash(`gate ${markOf(tagId)}`);
}

/** A further holder of the same mark (`#2`) bears the same mark. */
function markOf(tagId: string): string {
  return tagId.replace(/#\d+$/, '');
}

/** What is worked out once an address: mail asks for the same few thousand all the time. */
type AddressWords = { readonly sender: number; readonly mark: number; readonly gate: number; readonly tagId: string };

/** Tells the words of messages, as they were judged with these marks. */
export function wordTeller(
  marks: Marks,
  companies: CompanyBook,
): (facts: MessageFacts, sightings: readonly Sighting[]) => readonly number[] {
  const tagIds = new Set(marks.marks.map(({ tag }) => tag.id));
  const of = remembered((address): AddressWords => {
    const tagId = `alias:${takeApart(address, companies).key}`;
    return { sender: senderWord(domainOfAddress(address)), mark: markWord(tagId), gate: gateWord(tagId), tagId };
  });
  return (facts, sightings) => {
    const words: number[] = [];
    const add = (word: number): void => {
      if (!words.includes(word)) words.push(word);
    };
    const author = facts.from.find((mailbox) => mailbox.address !== '')?.address ?? '';
    for (const trace of facts.traces) add(of(trace.address).mark);
    if (author !== '') {
      add(of(author).sender);
      add(of(author).mark);
    }
    if (facts.replyTo !== null) add(of(facts.replyTo.address).sender);
    if (author !== '' && (facts.inSent || facts.receivedCount === 0)) {
      add(of(author).gate);
      if (facts.inSent || marks.own.accounts.has(author) || tagIds.has(of(author).tagId)) add(sentWord);
    }
    for (const address of forwardedAddresses(facts, author)) for (const word of forwardedWords(of(address))) add(word);
    for (const { tagId } of sightings) {
      if (!tagIds.has(tagId)) add(strayWord);
      else if (!tagId.startsWith('alias:')) add(markWord(tagId));
    }
    return words;
  };
}

function forwardedAddresses(facts: MessageFacts, author: string): readonly string[] {
  return facts.forwarded.flatMap((note) => [author, ...note.recipients, note.from?.address ?? '', note.replyTo?.address ?? '']);
}

function forwardedWords({ sender, mark, gate }: AddressWords): readonly number[] {
  return [sender, mark, gate];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
