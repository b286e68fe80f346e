import { createRunReader, type RunReader, readFirstHop } from './authentication-runs.ts';
import { isOlderAutoReply } from './auto-submitted.ts';
import { domainToAscii } from './domain-to-ascii.ts';
import type { FieldName, HeaderField } from './header-field.ts';
import { isInnerHop } from './inner-hop.ts';
import { factLimits } from './limits.ts';
import type { AuthenticationRun, RecipientTrace, TraceHeader } from './message-facts.ts';
import { readSignatureDomain } from './read-identifiers.ts';
import { readMailboxes } from './read-mailboxes.ts';
import { type Hop, readHop, readHopTime, readReceivedFor } from './read-received.ts';

/** The first value of each field that counts once; null when it is missing. Plain properties: a Map would cost more than the reading. */
export type FirstValues = {
  messageId: string | null;
  date: string | null;
  subject: string | null;
  from: string | null;
  sender: string | null;
  replyTo: string | null;
  returnPath: string | null;
  listId: string | null;
  unsubscribe: string | null;
  feedbackId: string | null;
  autoSubmitted: string | null;
  precedence: string | null;
  contentType: string | null;
  inReplyTo: string | null;
  references: string | null;
  labels: string | null;
};

/** What one pass over the fields gathers. */
export type Gathered = {
  readonly first: FirstValues;
  readonly traces: RecipientTrace[];
  readonly runs: RunReader;
  readonly signatures: string[];
  arc: AuthenticationRun | null;
  /** When the topmost hop took it over. */
  at: number | null;
  /** The hop at which it came in from outside: the topmost that is not the provider's own. */
  border: Hop | null;
  received: number;
  olderAutoReply: boolean;
  special: boolean;
  overflow: boolean;
};

/** One pass over the fields, from the top down. */
export const gatherFields = (fields: readonly HeaderField[]): Gathered => {
  const gathered: Gathered = {
    first: noValues(),
    traces: [],
    runs: createRunReader(),
    signatures: [],
    arc: null,
    at: null,
    border: null,
    received: 0,
    olderAutoReply: false,
    special: false,
    overflow: false,
  };
  for (const { name, value } of fields) takerOf.get(name)?.(gathered, value);
  return gathered;
};

const noValues = (): FirstValues => ({
  messageId: null,
  date: null,
  subject: null,
  from: null,
  sender: null,
  replyTo: null,
  returnPath: null,
  listId: null,
  unsubscribe: null,
  feedbackId: null,
  autoSubmitted: null,
  precedence: null,
  contentType: null,
  inReplyTo: null,
  references: null,
  labels: null,
});

type Taker = (gathered: Gathered, value: string) => void;

const trace =
  (header: TraceHeader): Taker =>
  (gathered, value) => {
    takeTraces(gathered, header, value);
  };

/** A forwarder's own field: looked up by its reader once one of them is there. */
const special: Taker = (gathered) => {
  gathered.special = true;
};

const olderAutoReply: Taker = (gathered, value) => {
  gathered.olderAutoReply ||= isOlderAutoReply(value);
};

/** Providers hand a message on a few times; below that, whatever stands there the sender may have written. */
const innerHops = 5;

const takeReceived = (gathered: Gathered, value: string): void => {
  gathered.received += 1;
  if (gathered.received === 1) gathered.at = readHopTime(value);
  if (gathered.border === null && gathered.received <= innerHops && !isInnerHop(value)) gathered.border = readHop(value);
  gathered.runs.interrupt();
  const address = readReceivedFor(value);
  if (address === '' || gathered.traces.some((trace) => trace.header === 'Received' && trace.address === address)) return;
  pushTrace(gathered, { header: 'Received', address, name: '' });
};

const takeTraces = (gathered: Gathered, header: TraceHeader, value: string): void => {
  const mailboxes = readMailboxes(value);
  if (mailboxes.length >= factLimits.mailboxes) gathered.overflow = true;
  for (const { address, name } of mailboxes) if (address !== '') pushTrace(gathered, { header, address, name });
};

const pushTrace = (gathered: Gathered, trace: RecipientTrace): void => {
  if (gathered.traces.length < factLimits.traces) gathered.traces.push(trace);
  else gathered.overflow = true;
};

const takeSignature = (gathered: Gathered, value: string): void => {
  if (gathered.signatures.length >= factLimits.signatures) return;
  const domain = domainToAscii(readSignatureDomain(value));
  if (domain !== '' && !gathered.signatures.includes(domain)) gathered.signatures.push(domain);
};

/** What becomes of each wanted field; a missing one is a compile error. */
const takers: Readonly<Record<FieldName, Taker>> = {
  Received: takeReceived,
  To: trace('To'),
  Cc: trace('Cc'),
  'Delivered-To': trace('Delivered-To'),
  'X-Original-To': trace('X-Original-To'),
  'Envelope-To': trace('Envelope-To'),
  'X-Envelope-To': trace('X-Envelope-To'),
  'X-Forwarded-To': trace('X-Forwarded-To'),
  'X-Delivered-To': trace('X-Delivered-To'),
  'X-Resolved-To': trace('X-Resolved-To'),
  'X-Gm-Original-To': trace('X-Gm-Original-To'),
  'Apparently-To': trace('Apparently-To'),
  'Resent-To': trace('Resent-To'),
  'Authentication-Results': (gathered, value) => gathered.runs.add(value),
  'ARC-Authentication-Results': (gathered, value) => {
    gathered.arc ??= readFirstHop(value);
  },
  'DKIM-Signature': takeSignature,
  'X-Autoreply': olderAutoReply,
  'X-Autorespond': olderAutoReply,
  'X-Autoresponse': olderAutoReply,
  'Message-ID': (gathered, value) => {
    gathered.first.messageId ??= value;
  },
  Date: (gathered, value) => {
    gathered.first.date ??= value;
  },
  Subject: (gathered, value) => {
    gathered.first.subject ??= value;
  },
  From: (gathered, value) => {
    gathered.first.from ??= value;
  },
  Sender: (gathered, value) => {
    gathered.first.sender ??= value;
  },
  'Reply-To': (gathered, value) => {
    gathered.first.replyTo ??= value;
  },
  'Return-Path': (gathered, value) => {
    gathered.first.returnPath ??= value;
  },
  'List-Id': (gathered, value) => {
    gathered.first.listId ??= value;
  },
  'List-Unsubscribe': (gathered, value) => {
    gathered.first.unsubscribe ??= value;
  },
  'Feedback-ID': (gathered, value) => {
    gathered.first.feedbackId ??= value;
  },
  'Auto-Submitted': (gathered, value) => {
    gathered.first.autoSubmitted ??= value;
  },
  Precedence: (gathered, value) => {
    gathered.first.precedence ??= value;
  },
  'Content-Type': (gathered, value) => {
    gathered.first.contentType ??= value;
  },
  'Content-Transfer-Encoding': () => undefined, // read where a body is
  'In-Reply-To': (gathered, value) => {
    gathered.first.inReplyTo ??= value;
  },
  References: (gathered, value) => {
    gathered.first.references ??= value;
  },
  'X-Gmail-Labels': (gathered, value) => {
    gathered.first.labels ??= value;
  },
  'Resent-From': special,
  'X-SimpleLogin-Type': special,
  'X-SimpleLogin-Envelope-To': special,
  'X-SimpleLogin-Original-From': special,
  'X-AnonAddy-Original-Sender': special,
  'X-AnonAddy-Original-Envelope-From': special,
  'X-AnonAddy-Original-From-Header': special,
  'X-AnonAddy-Original-Reply-To-Header': special,
  'X-AnonAddy-Original-To': special,
  'X-AnonAddy-Authentication-Results': special,
  'Duck-Original-From': special,
  'Duck-Original-To': special,
  'Duck-Original-Reply-To': special,
  'Authentication-Results-Original': special,
  'X-ICLOUD-HME': special,
};

/** A table finds a name by its hash, an object of so many properties by trying. */
const takerOf: ReadonlyMap<string, Taker> = new Map(Object.entries(takers));
