import { readMessageFacts } from '../../../main/mail/read-message-facts.ts';
import { buildCompanyBook } from '../../../shared/companies/build-company-book.ts';
import type { MessageFacts } from '../../../shared/detect/facts/message-facts.ts';
import { createJudging } from '../../../shared/detect/judge-message.ts';
import type { Outcome } from '../../../shared/detect/leaks/leak.ts';
import { rememberMailbox } from '../../../shared/detect/remember-mailbox.ts';
import type { HistoryMailbox } from './build-mailbox.ts';

/** Judges a mailbox from its bytes with no registry at all, as a first scan does. */
export function judgeMailbox(mailbox: HistoryMailbox): Outcome {
  const companies = buildCompanyBook(null);
  const memory = rememberMailbox(companies);
  const facts = mailbox.messages.map((message) => factsOf(message, mailbox.person.names));
  for (const one of facts) memory.see(one, 1);
  const judging = createJudging({
    knowledge: memory.knowledge(),
    person: mailbox.person,
    tags: [],
    decisions: [],
    companies,
    since: null,
    servers: new Map(),
  });
  facts.sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.identity < b.identity ? -1 : 1));
  for (const [ref, one] of facts.entries()) judging.see(ref, one, 1);
  return judging.settle().outcome;
}

function factsOf({ bytes, folder }: HistoryMailbox['messages'][number], names: readonly string[]): MessageFacts {
  const headerEnd = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('\r\n\r\n');
  const raw = { bytes, start: 0, headerEnd, bodyStart: headerEnd + 4, end: bytes.length, place: '', folder, size: bytes.length };
  return readMessageFacts({ ...raw, malformed: false }, { names });
}
