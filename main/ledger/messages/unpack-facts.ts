import type {
  AuthenticationRun,
  ForwarderNote,
  ForwarderService,
  Mailbox,
  MessageFacts,
  RecipientTrace,
} from '../../../shared/detect/facts/message-facts.ts';
import { fromLineForm, traceHeaders } from './packed-shape.ts';

/** Reads back what `packFacts` wrote. */
export function unpackFacts(identity: string, at: number | null, packed: string): MessageFacts {
  const parsed: unknown = JSON.parse(packed);
  const fields = array(parsed);
  const from = mailboxes(fields[3]);
  return {
    identity,
    messageId: text(fields[0]),
    at,
    date: unpackDate(fields[1], at),
    subject: text(fields[2]),
    from,
    fromLine: unpackFromLine(fields[4], from),
    sender: text(fields[20]),
    replyTo: mailboxOrNull(fields[17]),
    returnPath: typeof fields[5] === 'string' ? fields[5] : null,
    traces: unpackTraces(fields[6]),
    listId: text(fields[14]),
    unsubscribeHosts: texts(fields[13]),
    feedbackId: text(fields[15]),
    authentication: array(fields[11]).map(unpackRun),
    arc: Array.isArray(fields[25]) ? unpackRun(fields[25]) : null,
    dkimDomains: texts(fields[10]),
    receivedCount: number(fields[7]),
    receivedBy: sameServer(text(fields[8])),
    receivedFrom: text(fields[9]),
    autoSubmitted: text(fields[19]),
    precedence: text(fields[18]),
    contentType: text(fields[12]),
    answers: texts(fields[21]),
    forwarded: array(fields[26]).map(unpackForwarder),
    carrierHeaders: texts(fields[16]),
    inSent: fields[23] === 1,
    named: texts(fields[22]),
    malformed: fields[24] === 1,
  };
}

const none: readonly never[] = [];

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : none;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

// Only `packFacts` writes these lists, and a copy of each would cost as much as reading the row.
function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : none;
}

function unpackDate(value: unknown, at: number | null): number | null {
  if (Array.isArray(value)) return number(value[0]);
  return typeof value === 'number' && value !== 0 && at !== null ? value - 1 + at : null;
}

function mailboxes(value: unknown): readonly Mailbox[] {
  const flat = array(value);
  const list: Mailbox[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) list.push({ name: text(flat[i]), address: text(flat[i + 1]) });
  return list;
}

function mailboxOrNull(value: unknown): Mailbox | null {
  return Array.isArray(value) ? { name: text(value[0]), address: text(value[1]) } : null;
}

function unpackFromLine(value: unknown, from: readonly Mailbox[]): string {
  const author = from[0];
  if (typeof value === 'number' && value > 0 && author !== undefined) return fromLineForm(value, author);
  return text(value);
}

function unpackTraces(value: unknown): readonly RecipientTrace[] {
  const flat = array(value);
  const traces: RecipientTrace[] = [];
  for (let i = 0; i + 2 < flat.length; i += 3) {
    const address = text(flat[i + 1]);
    const last = traces[traces.length - 1]?.address;
    traces.push({
      header: traceHeaders[number(flat[i])] ?? 'To',
      // The very same text, so that its hash is made once and tables find it by where it lies.
      address: last === address ? last : address,
      name: text(flat[i + 2]),
    });
  }
  return traces;
}

/** The provider's name stands in all of a mailbox: as one text it is looked up many times quicker. */
function sameServer(name: string): string {
  if (name !== lastServer) lastServer = name;
  return lastServer;
}

let lastServer = '';

function unpackRun(value: unknown): AuthenticationRun {
  const fields = array(value);
  return {
    server: sameServer(text(fields[0])),
    dmarc: text(fields[1]),
    dmarcFrom: text(fields[2]),
    dkimPass: texts(fields[3]),
    dkimFail: texts(fields[4]),
    spf: text(fields[5]),
    spfDomain: text(fields[6]),
  };
}

const services: readonly ForwarderService[] = ['simplelogin', 'addy', 'relay', 'duckduckgo', 'apple'];

function unpackForwarder(value: unknown): ForwarderNote {
  const fields = array(value);
  return {
    service: services.find((service) => service === fields[0]) ?? 'simplelogin',
    recipients: texts(fields[1]),
    from: mailboxOrNull(fields[2]),
    replyTo: mailboxOrNull(fields[3]),
    authentication: Array.isArray(fields[4]) ? unpackRun(fields[4]) : null,
    lines: texts(fields[5]),
  };
}
