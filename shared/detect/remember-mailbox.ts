import type { CompanyBook } from '../companies/company-book.ts';
import { domainOfAddress } from '../companies/registrable-domain.ts';
import type { ForwarderNote, MessageFacts, RecipientTrace } from './facts/message-facts.ts';
import type { MailboxKnowledge, MailboxMemory } from './judging.ts';
import { countServer, learnedServer, type ServerCounts, serverName } from './senders/learn-server.ts';
import { identityOf } from './senders/trusted-authentication.ts';
import { throughGate } from './senders/undo-forwarding.ts';
import { addToHistory, type History, type SenderTrace } from './tags/mailbox-history.ts';
import { foldedSpelling } from './tags/name-match.ts';
import { isSignupSubject } from './tags/signup-subject.ts';

/** Limits that keep the memory of a hostile or huge mailbox bounded; beyond them new addresses are not learned. */
const addressesKept = 500_000;
const namesKept = 20_000;
/** A message shown to more recipients than this says nothing about whose addresses they are. */
const recipientsRead = 10;
const othersKept = 8;

const shownHeaders = new Set(['To', 'Cc', 'Apparently-To', 'Resent-To']);

/** Starts learning a mailbox from its messages' facts, in any order. */
export function rememberMailbox(companies: CompanyBook): MailboxMemory {
  const servers = new Map<number, ServerCounts>();
  const addresses = new Map<string, History>();
  const names = new Map<string, History>();
  const sentFrom = new Map<string, number>();
  const finals = new Map<string, readonly string[]>();

  const see = (facts: MessageFacts, sourceId: number): void => {
    const author = facts.from.find((mailbox) => mailbox.address !== '')?.address ?? '';
    if (facts.inSent) {
      sentFrom.set(author, (sentFrom.get(author) ?? 0) + 1);
      return;
    }
    const at = facts.at ?? facts.date ?? 0;
    const top = facts.authentication[0];
    if (top !== undefined) countServer(serversOf(servers, sourceId), top.server, facts.receivedBy, at);
    const { delivered, shown } = recipientsOf(facts.traces);
    rememberFinals(finals, facts.traces, delivered, shown);
    const sender = traceOf(facts, author, at, companies);
    const greetings = [...facts.traces.filter((trace) => trace.name !== '').map((trace) => trace.name), ...facts.named].slice(
      0,
      4,
    );
    const aliases = new Set(facts.forwarded.flatMap((note) => note.recipients));
    for (const address of delivered)
      if (!aliases.has(address))
        remember(addresses, addressesKept, address, { text: address, delivered: true, at, sender, names: greetings });
    for (const address of shown)
      if (!delivered.has(address) && !aliases.has(address))
        remember(addresses, addressesKept, address, { text: address, delivered: false, at, sender, names: greetings });
    for (const note of facts.forwarded) {
      const behind = traceBehind(note, facts, at, companies);
      for (const alias of note.recipients)
        remember(addresses, addressesKept, alias, {
          text: alias,
          delivered: behind.server !== '' || top === undefined,
          at,
          sender: behind,
          names: greetings,
        });
    }
    for (const name of new Set(greetings)) {
      if (name.includes(' ') && !name.includes('@'))
        remember(names, namesKept, foldedSpelling(name), { text: name, delivered: true, at, sender, names: [] });
    }
  };
  return { see, knowledge: () => knowledgeOf(servers, addresses, names, sentFrom, finals) };
}

function knowledgeOf(
  servers: ReadonlyMap<number, ServerCounts>,
  addresses: ReadonlyMap<string, History>,
  names: ReadonlyMap<string, History>,
  sentFrom: ReadonlyMap<string, number>,
  finals: ReadonlyMap<string, readonly string[]>,
): MailboxKnowledge {
  const learned = new Map<number, string>();
  for (const [source, counts] of servers) {
    const server = learnedServer(counts);
    if (server !== null) learned.set(source, server);
  }
  return { servers: learned, addresses, names, sentFrom, finals };
}

function serversOf(servers: Map<number, ServerCounts>, sourceId: number): ServerCounts {
  const known = servers.get(sourceId);
  if (known !== undefined) return known;
  const fresh: ServerCounts = new Map();
  servers.set(sourceId, fresh);
  return fresh;
}

function remember(histories: Map<string, History>, most: number, key: string, seen: Parameters<typeof addToHistory>[1]): void {
  const known = histories.get(key);
  if (known === undefined && histories.size >= most) return;
  histories.set(key, addToHistory(known, seen));
}

/** Addresses the message was delivered for, and those it only shows. Without envelope traces a sole recipient counts as delivered. */
export function recipientsOf(traces: readonly RecipientTrace[]): {
  readonly delivered: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
} {
  const delivered = new Set<string>();
  const shown = new Set<string>();
  for (const trace of traces) {
    if (trace.address === '') continue;
    if (shownHeaders.has(trace.header)) shown.add(trace.address);
    else delivered.add(trace.address);
  }
  if (delivered.size === 0 && shown.size === 1) return { delivered: shown, shown: new Set() };
  return { delivered, shown: shown.size > recipientsRead ? new Set() : shown };
}

function rememberFinals(
  finals: Map<string, readonly string[]>,
  traces: readonly RecipientTrace[],
  delivered: ReadonlySet<string>,
  shown: ReadonlySet<string>,
): void {
  const mailbox = traces.find((trace) => trace.header === 'Delivered-To')?.address ?? '';
  if (mailbox === '') return;
  const known = finals.get(mailbox) ?? [];
  if (known.length >= othersKept) return;
  const others = [...delivered, ...shown].filter((address) => address !== mailbox && !known.includes(address));
  if (others.length > 0) finals.set(mailbox, [...known, ...others].slice(0, othersKept));
}

function traceOf(facts: MessageFacts, author: string, at: number, companies: CompanyBook): SenderTrace {
  const domain = domainOfAddress(author);
  const top = facts.authentication[0];
  const passed = top !== undefined && identityOf(top, domain) === 'identified';
  return {
    domain,
    name: displayName(facts),
    server: passed ? serverName(top.server) : '',
    checked: top !== undefined,
    service: '',
    first: at,
    count: 1,
    signup: isSignupSubject(facts.subject),
    person: companies.isFreemail(domain),
  };
}

function traceBehind(note: ForwarderNote, facts: MessageFacts, at: number, companies: CompanyBook): SenderTrace {
  const domain = note.from === null ? '' : domainOfAddress(note.from.address);
  const top = facts.authentication[0];
  const believed = top === undefined || throughGate(note, facts, top);
  const passed = believed && note.authentication !== null && identityOf(note.authentication, domain) === 'identified';
  return {
    domain: believed ? domain : '',
    name: note.from?.name ?? '',
    server: passed && top !== undefined ? serverName(top.server) : '',
    checked: note.authentication !== null,
    service: believed ? note.service : '',
    first: at,
    count: 1,
    signup: isSignupSubject(facts.subject),
    person: companies.isFreemail(domain),
  };
}

function displayName(facts: MessageFacts): string {
  const name = facts.from.find((mailbox) => mailbox.address !== '')?.name ?? '';
  return name.includes('@') ? '' : name.slice(0, 80);
}
