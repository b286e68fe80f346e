import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { uniteCopies } from '../../main/ledger/messages/unite-copies.ts';
import { readMessageFacts } from '../../main/mail/read-message-facts.ts';
import { buildCompanyBook } from '../../shared/companies/build-company-book.ts';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import { createJudging } from '../../shared/detect/judge-message.ts';
import type { Decision, Person } from '../../shared/detect/judging.ts';
import type { Outcome } from '../../shared/detect/leaks/leak.ts';
import { rememberMailbox } from '../../shared/detect/remember-mailbox.ts';
import { registerTags } from '../../shared/detect/tags/register-tags.ts';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';

/** What a judging came to: `ref` of a sighting is the place of its message in the mail given. */
export type Judged = {
  readonly outcome: Outcome;
  readonly sightings: readonly Sighting[];
  /** Under which `ref` each message of the mail counts: copies of one message share the first one's. */
  readonly refs: readonly number[];
};

/** One message as it lies on disk. */
export type MailFile = { readonly name: string; readonly bytes: Buffer };

/** Reads mail files whole. */
export function readMail(files: readonly string[]): readonly MailFile[] {
  return files.map((file) => ({ name: basename(file), bytes: readFileSync(file) }));
}

/** Judges mail as one mailbox, without a ledger: the pure river from bytes to verdicts. A name beginning `sent-` lies in Sent. */
export function judgeMail(
  mail: readonly MailFile[],
  registry: readonly TagEntry[],
  person: Person,
  pack: ReferencePack | null = null,
  decisions: readonly Decision[] = [],
): Judged {
  const companies = buildCompanyBook(pack);
  const { tags, problems } = registerTags(registry, companies);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'));
  const memory = rememberMailbox(companies);
  const read = mail.map((file, ref) => ({ ref, facts: readAll(file, person.names) }));
  const messages = withoutCopies(read);
  for (const { facts } of messages) memory.see(facts, 1);
  const judging = createJudging({
    knowledge: memory.knowledge(),
    person,
    tags,
    decisions,
    companies,
    since: null,
    servers: new Map(),
  });
  messages.sort((a, b) => (a.facts.at ?? 0) - (b.facts.at ?? 0) || (a.facts.identity < b.facts.identity ? -1 : 1));
  const seen = messages.flatMap(({ ref, facts }) => judging.see(ref, facts, 1));
  const { outcome, revised } = judging.settle();
  return {
    outcome,
    refs: read.map(({ facts }) => messages.find((one) => one.facts.identity === facts.identity)?.ref ?? -1),
    sightings: seen.map((one) => revised.find((other) => other.ref === one.ref && other.tagId === one.tagId) ?? one),
  };
}

type Message = { readonly ref: number; readonly facts: MessageFacts };

/** Copies of one message count once, and bear the recipients of all, as in the ledger. */
function withoutCopies(messages: readonly Message[]): Message[] {
  const byIdentity = new Map<string, Message>();
  for (const { ref, facts } of messages) {
    const known = byIdentity.get(facts.identity);
    const copy = { facts, sourceId: 1, place: '' };
    const united = known === undefined ? copy : uniteCopies({ ...copy, facts: known.facts }, copy);
    byIdentity.set(facts.identity, { ref: known?.ref ?? ref, facts: united.facts });
  }
  return [...byIdentity.values()];
}

/** Reads one file's message facts. A name beginning `sent-` lies in Sent. */
export function readAll({ name, bytes }: MailFile, names: readonly string[]): MessageFacts {
  const blank = /\r?\n\r?\n/.exec(bytes.toString('latin1'));
  const headerEnd = blank === null ? bytes.length : blank.index;
  const bodyStart = blank === null ? bytes.length : blank.index + blank[0].length;
  const folder = name.startsWith('sent-') ? 'Sent' : '';
  return readMessageFacts(
    { bytes, start: 0, headerEnd, bodyStart, end: bytes.length, place: '', folder, size: bytes.length, malformed: false },
    { names },
  );
}
