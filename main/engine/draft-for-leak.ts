import type { CompanyBook } from '../../shared/companies/company-book.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { Leak } from '../../shared/detect/leaks/leak.ts';
import { draftLetter } from '../../shared/letters/draft-letter.ts';
import type { DraftedLetter } from '../../shared/letters/letter-request.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { authorOf } from '../report/author-of.ts';

/** As many messages as a letter quotes. */
const quoted = 3;

/** Drafts the letter about a leak from what the ledger knows; what is unknown stays a blank to fill in. */
export function draftForLeak(
  ledger: Ledger,
  companies: CompanyBook,
  leak: Leak,
  addressee: 'holder' | 'receiver',
): Answer<DraftedLetter> {
  const { names, postal } = ledger.person.get();
  const messages = ledger.findings.leakSightings(leak.id, { offset: 0, limit: quoted }).rows;
  return draftLetter({
    leak,
    addressee,
    givenOn: ledger.findings.tag(leak.tagId)?.tag.givenOn ?? null,
    messages: messages.map(({ sighting, message }) => {
      return { at: sighting.at, from: authorOf(message.facts), subject: message.facts.subject };
    }),
    person: { name: names[0] ?? '', postal, replyTo: '' },
    contact: companies.contactOf(leak[addressee].domain),
    country: '',
    today: Date.now(),
  });
}
