import type { CompanyBook } from '../companies/company-book.ts';
import { domainOfAddress, registrableDomain } from '../companies/registrable-domain.ts';
import type { ForwarderNote, MessageFacts, RecipientTrace } from './facts/message-facts.ts';
import type { MailboxKnowledge, MailboxMemory } from './judging.ts';
import { copyCounts, countServer, learnedServer, type ServerCounts, serverName } from './senders/learn-server.ts';
import { identityOf, trustedRun } from './senders/trusted-authentication.ts';
import { throughGate } from './senders/undo-forwarding.ts';
import { addToHistory, type History, type SenderTrace } from './tags/mailbox-history.ts';
import { foldedSpelling } from './tags/name-match.ts';
import { recipientsOf } from './tags/recipients.ts';
import { isDealSubject, isSignupSubject } from './tags/signup-subject.ts';
import { writtenByHand } from './tags/written-by-hand.ts';

/** Limits that keep the memory of a hostile or huge mailbox bounded; beyond them new addresses are not learned. */
const addressesKept = 500_000;
const namesKept = 20_000;
const othersKept = 8;

/** What is being learned; plain maps that grow as messages go by. */
type Memory = {
  readonly companies: CompanyBook;
  readonly servers: Map<number, ServerCounts>;
  readonly addresses: Map<string, History>;
  readonly names: Map<string, History>;
  readonly sentFrom: Map<string, number>;
  readonly finals: Map<string, readonly string[]>;
  /** Keys of spellings already folded: mail greets the same person over and over. */
  readonly spellings: Map<string, string>;
};

/** Starts learning a mailbox from its messages' facts, in any order; goes on from what was learned `before`, which stays as it is. */
export function rememberMailbox(companies: CompanyBook, before: MailboxKnowledge | null = null): MailboxMemory {
  const memory: Memory = {
    companies,
    servers: new Map([...(before?.counted ?? [])].map(([source, counts]) => [source, copyCounts(counts)] as const)),
    addresses: new Map(before?.addresses),
    names: new Map(before?.names),
    sentFrom: new Map(before?.sentFrom),
    finals: new Map(before?.finals),
    spellings: new Map(),
  };
  return {
    see: (facts, sourceId) => (facts.inSent ? seeSent(memory, facts, sourceId) : seeReceived(memory, facts, sourceId)),
    knowledge: () => knowledgeOf(memory),
  };
}

// Nothing is counted, but from here on the source is one that has mail.
function seeSent(memory: Memory, facts: MessageFacts, sourceId: number): void {
  serversOf(memory.servers, sourceId);
  const author = authorOf(facts);
  memory.sentFrom.set(author, (memory.sentFrom.get(author) ?? 0) + 1);
}

function seeReceived(memory: Memory, facts: MessageFacts, sourceId: number): void {
  const at = facts.at ?? facts.date ?? 0;
  const top = facts.authentication[0];
  countServer(serversOf(memory.servers, sourceId), top?.server ?? null, facts.receivedBy, at);
  const recipients = recipientsOf(facts.traces);
  rememberFinals(memory.finals, facts.traces, recipients.delivered, recipients.shown);
  const sender = traceOf(facts, authorOf(facts), at, memory.companies);
  const names = greetingsOf(facts);
  rememberRecipients(memory, facts, recipients, { at, sender, names });
  rememberBehind(memory, facts, at, names);
  for (const name of names) {
    if (name.includes(' ') && !name.includes('@'))
      remember(memory.names, namesKept, spellingKey(memory, name), { text: name, delivered: true, at, sender, names: [] });
  }
}

function authorOf(facts: MessageFacts): string {
  return facts.from.find((mailbox) => mailbox.address !== '')?.address ?? '';
}

function greetingsOf(facts: MessageFacts): readonly string[] {
  const found: string[] = [];
  for (const trace of facts.traces) if (trace.name !== '' && !found.includes(trace.name)) found.push(trace.name);
  for (const name of facts.named) if (!found.includes(name)) found.push(name);
  return found.slice(0, 4);
}

function rememberRecipients(
  memory: Memory,
  facts: MessageFacts,
  { delivered, shown }: ReturnType<typeof recipientsOf>,
  { at, sender, names }: { readonly at: number; readonly sender: SenderTrace; readonly names: readonly string[] },
): void {
  const forwarded = (address: string): boolean => facts.forwarded.some((note) => note.recipients.includes(address));
  for (const address of delivered)
    if (!forwarded(address))
      remember(memory.addresses, addressesKept, address, { text: address, delivered: true, at, sender, names });
  for (const address of shown)
    if (!delivered.has(address) && !forwarded(address))
      remember(memory.addresses, addressesKept, address, { text: address, delivered: false, at, sender, names });
}

/** Aliases that a forwarding service names, with the sender behind it. */
function rememberBehind(memory: Memory, facts: MessageFacts, at: number, names: readonly string[]): void {
  for (const note of facts.forwarded) {
    const sender = traceBehind(note, facts, at, memory.companies);
    const delivered = sender.service !== '';
    for (const alias of note.recipients)
      remember(memory.addresses, addressesKept, alias, { text: alias, delivered, at, sender, names });
  }
}

function spellingKey(memory: Memory, name: string): string {
  const known = memory.spellings.get(name);
  if (known !== undefined) return known;
  const key = foldedSpelling(name);
  if (memory.spellings.size < namesKept) memory.spellings.set(name, key);
  return key;
}

function knowledgeOf({ servers, addresses, names, sentFrom, finals }: Memory): MailboxKnowledge {
  const learned = new Map<number, string>();
  for (const [source, counts] of servers) {
    const server = learnedServer(counts);
    if (server !== null) learned.set(source, server);
  }
  return { servers: learned, addresses, names, sentFrom, finals, counted: servers };
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

/**
 * What a message says of its author, as the server on top saw it. Mail that the author's domain disowns (DMARC failed, and no first
 * hop vouches for it) tells nothing of anybody: its author is left out.
 */
function traceOf(facts: MessageFacts, author: string, at: number, companies: CompanyBook): SenderTrace {
  const domain = domainOfAddress(author);
  const top = facts.authentication[0];
  const run = top === undefined ? null : trustedRun(facts, serverName(top.server));
  const identity = identityOf(run, domain);
  const disowned = identity === 'forged' && identityOf(facts.arc, domain) !== 'identified';
  return {
    domain: disowned ? '' : domain,
    name: displayName(facts),
    server:
      top !== undefined && identity === 'identified' && tookItIn(facts, serverName(top.server)) ? serverName(top.server) : '',
    checked: top !== undefined,
    service: '',
    first: at,
    last: at,
    count: 1,
    ...dealingOf(facts),
    person: companies.isFreemail(domain),
    human: writtenByHand(facts, facts.from.find((mailbox) => mailbox.address !== '') ?? null, companies),
  };
}

/** A host in the topmost Received that belongs to another organisation speaks against the result on top; anything else does not. */
function tookItIn(facts: MessageFacts, server: string): boolean {
  const by = facts.receivedBy;
  return !by.includes('.') || by.includes(':') || /^[\d.]+$/.test(by) || registrableDomain(by) === server;
}

function traceBehind(note: ForwarderNote, facts: MessageFacts, at: number, companies: CompanyBook): SenderTrace {
  const domain = note.from === null ? '' : domainOfAddress(note.from.address);
  const top = facts.authentication[0];
  const run = top === undefined ? null : trustedRun(facts, serverName(top.server));
  const believed = top === undefined || throughGate(note, facts, run, () => false);
  const passed = believed && note.authentication !== null && identityOf(note.authentication, domain) === 'identified';
  return {
    domain: believed ? domain : '',
    name: note.from?.name ?? '',
    server: passed && top !== undefined ? serverName(top.server) : '',
    checked: note.authentication !== null,
    service: believed ? note.service : '',
    first: at,
    last: at,
    count: 1,
    ...dealingOf(facts),
    person: companies.isFreemail(domain),
    human: writtenByHand(facts, note.from, companies),
  };
}

/** A deal is a sign-up, an order or a booking, and not in mail that one can unsubscribe from: advertising welcomes people, too. */
function dealingOf({ subject, unsubscribeHosts }: MessageFacts): Pick<SenderTrace, 'signup' | 'deal'> {
  const signup = isSignupSubject(subject);
  return { signup, deal: unsubscribeHosts.length === 0 && (signup || isDealSubject(subject)) };
}

function displayName(facts: MessageFacts): string {
  const name = facts.from.find((mailbox) => mailbox.address !== '')?.name ?? '';
  return name.includes('@') ? '' : name.slice(0, 80);
}
