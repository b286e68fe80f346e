import { isAutoReplyPrecedence, readAutoSubmitted } from './auto-submitted.ts';
import { decodeWords } from './decode-words.ts';
import { type ForwarderFields, firstValue } from './forwarders/forwarder-fields.ts';
import { forwarderNotes } from './forwarders/forwarder-notes.ts';
import { type FirstValues, type Gathered, gatherFields } from './gather-fields.ts';
import type { HeaderFields } from './header-field.ts';
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
  const { first, border } = gathered;
  const from = readMailboxes(first.from ?? '');
  const replyTo = readFirstMailbox(first.replyTo ?? '');
  const authentication = gathered.runs.runs();
  const date = first.date === null || first.date === '' ? null : readDate(first.date);
  const precedence = (first.precedence ?? '').trim().toLowerCase().slice(0, 40);
  return {
    identity: identity(first, around),
    messageId: readMessageId(first.messageId ?? ''),
    at: gathered.at ?? date,
    date,
    subject: subject(first.subject ?? ''),
    from,
    fromLine: (first.from ?? '').slice(0, factLimits.fromLine),
    sender: readFirstMailbox(first.sender ?? '')?.address ?? '',
    replyTo,
    returnPath: first.returnPath === null ? null : readReturnPath(first.returnPath),
    traces: gathered.traces,
    listId: readListId(first.listId ?? ''),
    unsubscribeHosts: unsubscribeHosts(first.unsubscribe ?? ''),
    feedbackId: (first.feedbackId ?? '').slice(0, factLimits.feedbackId),
    authentication,
    arc: gathered.arc,
    dkimDomains: gathered.signatures,
    receivedCount: gathered.received,
    receivedBy: border?.by ?? '',
    receivedFrom: border?.from ?? '',
    autoSubmitted: autoSubmitted(gathered, precedence),
    precedence,
    contentType: readContentType(first.contentType ?? ''),
    answers: readAnswers(first.inReplyTo ?? '', first.references ?? ''),
    forwarded: isForwarderShaped(gathered, from) ? forwarded(header, { from, replyTo, authentication }) : [],
    carrierHeaders: header.carriers,
    inSent: inSent(around.folder, first.labels ?? ''),
    named: around.named,
    malformed: around.malformed || header.broken || gathered.overflow || costFacts(from, first.date ?? '', date),
  };
};

const forwarded = (header: HeaderFields, known: Omit<ForwarderFields, 'value'>): MessageFacts['forwarded'] =>
  forwarderNotes({ value: firstValue(header.fields), ...known });

const inSent = (folder: string, labels: string): boolean => isSentFolder(folder) || (labels !== '' && hasSentLabel(labels));

/** No readable author, or a date that stands there unread. */
const costFacts = (from: readonly Mailbox[], dateValue: string, date: number | null): boolean =>
  (dateValue !== '' && date === null) || !from.some((mailbox) => mailbox.address !== '');

const identity = (first: FirstValues, around: MessageSurroundings): string => {
  const id = first.messageId ?? '';
  const date = first.date ?? '';
  const parts = [id, date, first.from ?? '', first.subject ?? ''];
  if (id === '' && date === '') parts.push(around.start());
  return identityOf(parts);
};

/** Enough of the raw value for 300 characters, each of them nine raw characters and more. */
const subjectSource = 8_192;

const subject = (value: string): string => {
  const text = decodeWords(value.slice(0, subjectSource));
  return text.length > factLimits.subject ? text.slice(0, factLimits.subject) : text;
};

const autoSubmitted = (gathered: Gathered, precedence: string): string => {
  const keyword = readAutoSubmitted(gathered.first.autoSubmitted ?? '');
  if (keyword !== '') return keyword;
  return gathered.olderAutoReply || isAutoReplyPrecedence(precedence) ? 'auto-replied' : '';
};

/** Forwarders' own headers, or a From at one of them: nearly no message, so the readers are asked only then. */
const isForwarderShaped = (gathered: Gathered, from: readonly Mailbox[]): boolean =>
  gathered.special ||
  (gathered.first.feedbackId ?? '').endsWith(':anonaddy') ||
  from.some(({ address }) => address.endsWith('.com') && forwarderDomains.test(address));

const forwarderDomains = /(?:@|\.)(?:mozmail\.com|relay\.firefox\.com|duck\.com|privaterelay\.appleid\.com|icloud\.com)$/;
