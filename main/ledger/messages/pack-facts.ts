import type {
  AuthenticationRun,
  ForwarderNote,
  Mailbox,
  MessageFacts,
  RecipientTrace,
} from '../../../shared/detect/facts/message-facts.ts';
import { fromLineForm, traceHeaders } from './packed-shape.ts';

/**
 * Writes facts as a small JSON array: fields by place, defaults as 0, defaults at the end dropped.
 * `identity` and `at` are columns of their own and not in it.
 */
export function packFacts(facts: MessageFacts): string {
  const fields: unknown[] = [
    facts.messageId || 0,
    facts.date === null ? 0 : facts.at === null ? [facts.date] : facts.date - facts.at + 1 || [facts.date],
    facts.subject || 0,
    packMailboxes(facts.from),
    packFromLine(facts),
    facts.returnPath ?? 0,
    packTraces(facts.traces),
    facts.receivedCount,
    facts.receivedBy || 0,
    facts.receivedFrom || 0,
    packList(facts.dkimDomains),
    facts.authentication.length === 0 ? 0 : facts.authentication.map(packRun),
    facts.contentType || 0,
    packList(facts.unsubscribeHosts),
    facts.listId || 0,
    facts.feedbackId || 0,
    packList(facts.carrierHeaders),
    facts.replyTo === null ? 0 : [facts.replyTo.name, facts.replyTo.address],
    facts.precedence || 0,
    facts.autoSubmitted || 0,
    facts.sender || 0,
    packList(facts.answers),
    packList(facts.named),
    facts.inSent ? 1 : 0,
    facts.malformed ? 1 : 0,
    facts.arc === null ? 0 : packRun(facts.arc),
    facts.forwarded.length === 0 ? 0 : facts.forwarded.map(packForwarder),
  ];
  let length = fields.length;
  while (length > 0 && fields[length - 1] === 0) length -= 1;
  fields.length = length;
  return JSON.stringify(fields);
}

function packList(list: readonly string[]): readonly string[] | 0 {
  return list.length === 0 ? 0 : list;
}

function packMailboxes(mailboxes: readonly Mailbox[]): readonly string[] | 0 {
  if (mailboxes.length === 0) return 0;
  const flat: string[] = [];
  for (const mailbox of mailboxes) flat.push(mailbox.name, mailbox.address);
  return flat;
}

function packFromLine(facts: MessageFacts): string | number {
  const author = facts.from[0];
  if (facts.fromLine === '') return 0;
  if (author === undefined || facts.from.length > 1) return facts.fromLine;
  // The length tells which form it can be, so that only one is written out to compare.
  const around = facts.fromLine.length - author.name.length - author.address.length;
  const form = around === 5 ? 1 : around === 3 ? 2 : 3;
  return fromLineForm(form, author) === facts.fromLine ? form : facts.fromLine;
}

function packTraces(traces: readonly RecipientTrace[]): readonly (string | number)[] | 0 {
  if (traces.length === 0) return 0;
  const flat: (string | number)[] = [];
  for (const trace of traces) flat.push(traceHeaders.indexOf(trace.header), trace.address, trace.name || 0);
  return flat;
}

function packRun(run: AuthenticationRun): readonly unknown[] {
  return [run.server, run.dmarc, run.dmarcFrom, run.dkimPass, run.dkimFail, run.spf, run.spfDomain];
}

function packForwarder(note: ForwarderNote): readonly unknown[] {
  const mailbox = (value: Mailbox | null) => (value === null ? 0 : [value.name, value.address]);
  const run = note.authentication === null ? 0 : packRun(note.authentication);
  return [note.service, note.recipients, mailbox(note.from), mailbox(note.replyTo), run, note.lines];
}
