import { isAutoReplyPrecedence, readAutoSubmitted } from './auto-submitted.ts';
import { decodeWords } from './decode-words.ts';
import { firstValue } from './forwarders/forwarder-fields.ts';
import { forwarderNotes } from './forwarders/forwarder-notes.ts';
import { type Gathered, gatherFields } from './gather-fields.ts';
import type { FieldName, HeaderFields } from './header-field.ts';
import { identityOf } from './identity-of.ts';
import { factLimits } from './limits.ts';
import type { Mailbox, MessageFacts } from './message-facts.ts';
import { readContentType } from './read-content-type.ts';
import { readDate } from './read-date.ts';
import { readAnswers, readListId, readMessageId, readReturnPath } from './read-identifiers.ts';
import { readFirstMailbox, readMailboxes } from './read-mailboxes.ts';
import { hasSentLabel, isSentFolder } from './sent-folder.ts';
import { unsubscribeHosts } from './unsubscribe-hosts.ts';

/** What is known of a message beside its header fields. */
export type MessageSurroundings = {
  readonly folder: string;
  readonly named: readonly string[];
  readonly malformed: boolean;
  /** Stands in for identity when Message-ID and Date are both missing: the start of the raw header block. */
  readonly start: () => string;
};

/** Composes the facts of one message from its header fields. Pure, and never throws. */
export const factsOfFields = (header: HeaderFields, around: MessageSurroundings): MessageFacts => {
  const gathered = gatherFields(header.fields);
  const value = (name: FieldName): string => gathered.first.get(name) ?? '';
  const from = readMailboxes(value('From'));
  const replyTo = readFirstMailbox(value('Reply-To'));
  const authentication = gathered.runs.runs();
  const dateValue = value('Date');
  const date = dateValue === '' ? null : readDate(dateValue);
  const precedence = value('Precedence').trim().toLowerCase().slice(0, 40);
  return {
    identity: identity(value, around),
    messageId: readMessageId(value('Message-ID')),
    at: gathered.hop?.at ?? date,
    date,
    subject: subject(value('Subject')),
    from,
    fromLine: value('From').slice(0, factLimits.fromLine),
    sender: readFirstMailbox(value('Sender'))?.address ?? '',
    replyTo,
    returnPath: gathered.first.has('Return-Path') ? readReturnPath(value('Return-Path')) : null,
    traces: gathered.traces,
    listId: readListId(value('List-Id')),
    unsubscribeHosts: unsubscribeHosts(value('List-Unsubscribe')),
    feedbackId: value('Feedback-ID').slice(0, factLimits.feedbackId),
    authentication,
    arc: gathered.arc,
    dkimDomains: gathered.signatures,
    ...received(gathered),
    autoSubmitted: autoSubmitted(gathered, precedence),
    precedence,
    contentType: readContentType(value('Content-Type')),
    answers: readAnswers(value('In-Reply-To'), value('References')),
    forwarded: forwarded(gathered, { value: firstValue(header.fields), from, replyTo, authentication }),
    carrierHeaders: header.carriers,
    inSent: inSent(around.folder, value('X-Gmail-Labels')),
    named: around.named,
    malformed: around.malformed || header.broken || gathered.overflow || costFacts(from, dateValue, date),
  };
};

/** How many hops there are, and the one at the person's own provider. */
const received = (gathered: Gathered): Pick<MessageFacts, 'receivedCount' | 'receivedBy' | 'receivedFrom'> => ({
  receivedCount: gathered.received,
  receivedBy: gathered.hop?.by ?? '',
  receivedFrom: gathered.hop?.from ?? '',
});

const forwarded = (gathered: Gathered, fields: Parameters<typeof forwarderNotes>[0]): MessageFacts['forwarded'] =>
  isForwarderShaped(gathered, fields.from) ? forwarderNotes(fields) : [];

const inSent = (folder: string, labels: string): boolean => isSentFolder(folder) || (labels !== '' && hasSentLabel(labels));

/** No readable author, or a date that stands there unread. */
const costFacts = (from: readonly Mailbox[], dateValue: string, date: number | null): boolean =>
  (dateValue !== '' && date === null) || !from.some((mailbox) => mailbox.address !== '');

const identity = (value: (name: FieldName) => string, around: MessageSurroundings): string => {
  const parts = [value('Message-ID'), value('Date'), value('From'), value('Subject')];
  return identityOf(parts[0] === '' && parts[1] === '' ? [...parts, around.start()] : parts);
};

/** Enough of the raw value for 300 characters, each of them nine raw characters and more. */
const subjectSource = 8_192;

const subject = (value: string): string => {
  const text = decodeWords(value.slice(0, subjectSource));
  return text.length > factLimits.subject ? text.slice(0, factLimits.subject) : text;
};

const autoSubmitted = (gathered: Gathered, precedence: string): string => {
  const keyword = readAutoSubmitted(gathered.first.get('Auto-Submitted') ?? '');
  if (keyword !== '') return keyword;
  return gathered.olderAutoReply || isAutoReplyPrecedence(precedence) ? 'auto-replied' : '';
};

/** Forwarders' own headers, or a From at one of them: nearly no message, so the readers are asked only then. */
const isForwarderShaped = (gathered: Gathered, from: readonly Mailbox[]): boolean =>
  gathered.special || from.some(({ address }) => forwarderDomains.test(address));

const forwarderDomains = /(?:@|\.)(?:mozmail\.com|relay\.firefox\.com|duck\.com|privaterelay\.appleid\.com|icloud\.com)$/;
