import type { CompanyBook } from '../companies/company-book.ts';
import type { MessageFacts } from './facts/message-facts.ts';
import { gatherMarks, type Marks } from './gather-marks.ts';
import type { Decision, Judging, JudgingContext } from './judging.ts';
import { leakIdOf } from './leaks/fold-leaks.ts';
import type { StrayHit } from './leaks/guessing.ts';
import type { Passed } from './leaks/passed.ts';
import { identifySender } from './senders/identify-sender.ts';
import { isServedBy, serverName } from './senders/learn-server.ts';
import type { Sender } from './senders/sender.ts';
import { trustedRun } from './senders/trusted-authentication.ts';
import { type Forwarding, undoForwarding } from './senders/undo-forwarding.ts';
import { type Seen, settleMailbox, type Usage } from './settle-mailbox.ts';
import { takeApart } from './tags/alias-address.ts';
import { belonging, type OwnSpace } from './tags/own-space.ts';
import { recipientsOf } from './tags/recipients.ts';
import { type Match, tagIndex } from './tags/tag-index.ts';
import { judgeSighting } from './verdicts/judge-sighting.ts';
import { type MailboxSoFar, mailboxSoFar, type ToldSoFar } from './verdicts/mailbox-so-far.ts';
import { evidence, type Finding, type SightingContext, type Ties } from './verdicts/sighting-context.ts';
import { tiesOf } from './verdicts/ties.ts';
import type { Confidence, Sighting } from './verdicts/verdict.ts';

/** What a judging keeps while the messages go by. */
type River = {
  readonly context: JudgingContext;
  readonly marks: Marks;
  readonly index: ReturnType<typeof tagIndex>;
  readonly isMark: (address: string) => boolean;
  readonly ties: Ties;
  readonly soFar: MailboxSoFar;
  readonly usage: Map<string, Usage>;
  readonly counts: Map<string, number>;
  readonly passed: Passed[];
  readonly strays: Map<string, readonly StrayHit[]>;
};

/** A judging one can look into: what it has seen so far grows as messages go by. */
export type OpenJudging = Judging & {
  readonly seen: Seen;
  /** Where it is now, for another judging to go on from; what is seen later leaves it alone. */
  readonly standing: () => RiverState;
};

/** All of what was seen that the verdicts on later mail hang on, and what is added up over the mailbox; plain data. */
export type RiverState = {
  readonly told: ToldSoFar;
  readonly usage: ReadonlyMap<string, Usage>;
  readonly strays: ReadonlyMap<string, readonly StrayHit[]>;
};

/**
 * Judges a mailbox message by message, in order of time: facts → tags → senders → verdicts → leaks. With `before` it goes on where another
 * judging stood; counts and sightings are then of the messages it sees itself.
 */
export function createJudging(
  context: JudgingContext,
  before: RiverState | null = null,
  marks: Marks = gatherMarks(context),
): OpenJudging {
  const aliases = new Set(marks.marks.map((mark) => mark.tag.id));
  const river: River = {
    context,
    marks,
    isMark: (address) => aliases.has(`alias:${takeApart(address, context.companies).key}`),
    index: tagIndex(
      marks.marks,
      context.companies,
      (address, facts) => isOwnRecipient(address, facts, marks.own, context.companies),
      context.person.names,
    ),
    ties: tiesOf(decidedTies(context.decisions), context.companies),
    soFar: mailboxSoFar(new Set(marks.marks.map((mark) => mark.tag.holder.domain)), context.companies, before?.told),
    usage: new Map(before?.usage),
    counts: new Map(),
    passed: [],
    strays: new Map(before?.strays),
  };
  return {
    see: (ref, facts, sourceId) => judgeMessage(river, ref, facts, sourceId),
    settle: () => settleMailbox(river),
    seen: river,
    standing: () => ({ told: river.soFar.told(), usage: new Map(river.usage), strays: new Map(river.strays) }),
  };
}

/** Whether an address among the recipients is the person's: mail was delivered for it, or it is known as theirs. */
function isOwnRecipient(address: string, facts: MessageFacts, own: OwnSpace, companies: CompanyBook): boolean {
  return recipientsOf(facts.traces).delivered.has(address) || belonging(address, false, own, companies) !== null;
}

function judgeMessage(river: River, ref: number, facts: MessageFacts, sourceId: number): readonly Sighting[] {
  const { context, soFar } = river;
  const at = facts.at ?? facts.date;
  if (isSent(facts, river)) {
    soFar.seeSent(facts, at ?? 0);
    return [];
  }
  const server = serverOf(river, facts, sourceId);
  const run = trustedRun(facts, server);
  const forwarding = undoForwarding(facts, run, server !== null, (address) => isOwnAlias(address, river));
  const sender = identifySender(facts, run, forwarding, context.companies);
  soFar.seeCompany(sender, facts, at ?? 0);
  const matches = river.index.matches(facts, forwarding?.recipients ?? [], forwarding?.lines[0] ?? '');
  const known = { facts, sender, run, checked: server !== null, forwarding };
  const sightings = matches.map((match) => judgeMatch(river, ref, at, match, known));
  const strays = matches.length > 0 ? [] : strayHits(river, ref, at, facts, sender);
  const counted = [...sightings, ...strays].filter(() => context.since === null || at === null || at >= context.since);
  for (const sighting of counted) river.counts.set(sighting.verdict, (river.counts.get(sighting.verdict) ?? 0) + 1);
  return counted;
}

/** Whose results count for this message: the server set by hand, an earlier provider that took it in itself, or the one learned. */
function serverOf({ context, marks }: River, facts: MessageFacts, sourceId: number): string | null {
  const set = context.servers.get(sourceId);
  if (set !== undefined) return serverName(set);
  const top = serverName(facts.authentication[0]?.server ?? '');
  if (top !== '' && marks.own.servers.has(top) && isServedBy(top, facts.receivedBy)) return top;
  return context.knowledge.servers.get(sourceId) ?? null;
}

/** A mark, or an address at a host where every local part is the person's: only their own domain may sign for a forwarder. */
function isOwnAlias(address: string, { isMark, marks, context: { companies } }: River): boolean {
  return isMark(address) || belonging(address, false, marks.own, companies) === 'catch-all';
}

/** Sent by the person: From an own address or mark, and in a Sent folder or never received anywhere. */
function isSent(facts: MessageFacts, river: River): boolean {
  if (!facts.inSent && facts.receivedCount > 0) return false;
  const author = facts.from.find((mailbox) => mailbox.address !== '')?.address ?? '';
  if (author === '') return false;
  if (river.marks.own.accounts.has(author)) return true;
  return facts.inSent || river.isMark(author);
}

type Known = Pick<SightingContext, 'facts' | 'sender' | 'run' | 'checked' | 'forwarding'>;

/** Gathers what one sighting is judged by. Field by field: a spread here costs more than all the rules together. */
function gatherContext(river: River, at: number | null, { mark, line }: Match, known: Known): SightingContext {
  const { context, marks, ties, soFar } = river;
  return {
    facts: known.facts,
    sender: known.sender,
    run: known.run,
    checked: known.checked,
    forwarding: known.forwarding,
    at: at ?? mark.start ?? 0,
    tag: mark.tag,
    others: mark.others,
    start: mark.start,
    line,
    soFar,
    ties,
    own: marks.own,
    isMark: river.isMark,
    trueNames: context.person.names,
    companies: context.companies,
  };
}

function judgeMatch(river: River, ref: number, at: number | null, match: Match, known: Known): Sighting {
  const { context } = river;
  const { mark } = match;
  const asked = gatherContext(river, at, match, known);
  const finding = withholdSlips(judgeSighting(asked), asked);
  const receiver = receiverOf(finding, known.sender, river);
  const sighting: Sighting = {
    ref,
    tagId: mark.tag.id,
    verdict: finding.verdict,
    manner: finding.manner,
    confidence: sightingConfidence(finding, known.sender),
    sender: known.sender,
    at,
    evidence: finding.evidence,
    leakId: finding.verdict === 'passed-on' ? leakIdOf(mark.tag.id, receiver) : '',
  };
  const counts = context.since === null || at === null || at >= context.since;
  if (counts) countUse(river.usage, mark.tag.id, at);
  if (counts && finding.verdict === 'passed-on') {
    const cap = capOf(match, known.forwarding, known.sender);
    const author = context.companies.groupOf(known.sender.domain) ?? known.sender.domain;
    river.passed.push({ sighting, tag: mark.tag, at: asked.at, receiver, author, start: mark.start, cap });
  }
  return sighting;
}

/** A misspelling one slip away from the true name may be made by two companies alike: it accuses nobody until confirmed. */
function withholdSlips(finding: Finding, asked: SightingContext): Finding {
  const slip = asked.tag.kind === 'name' && asked.tag.origin === 'proposed' && asked.tag.strength === 'guessable';
  if (!slip || finding.verdict !== 'passed-on') return finding;
  return {
    verdict: 'unsure',
    manner: null,
    named: finding.named,
    evidence: [evidence('maybe-a-slip', false, { tag: asked.tag.tag }), ...finding.evidence],
  };
}

function receiverOf(finding: Finding, sender: Sender, river: River): string {
  if (finding.verdict !== 'passed-on') return '';
  if (!finding.named) return sender.identity === 'forged' ? '!' : '?';
  return river.context.companies.groupOf(sender.domain) ?? sender.domain;
}

function sightingConfidence(finding: Finding, sender: Sender): Confidence {
  if (finding.verdict === 'unsure') return 'possible';
  return sender.identity === 'identified' ? 'certain' : 'likely';
}

/** Relay keeps no authentication, and unproven forwarder headers are believed half: at most *likely* (hard caps). */
function capOf(match: Match, forwarding: Forwarding | null, sender: Sender): Confidence {
  if (match.mark.cap !== 'certain' || forwarding === null) return match.mark.cap;
  return !forwarding.proven || sender.identity !== 'identified' ? 'likely' : 'certain';
}

/** Addresses of the person's that nobody was given: misdirected, and remembered as signs of guessing. */
function strayHits(river: River, ref: number, at: number | null, facts: MessageFacts, sender: Sender): readonly Sighting[] {
  const { companies } = river.context;
  const found = new Map<string, Sighting>();
  for (const trace of facts.traces) {
    const { key } = takeApart(trace.address, companies);
    const reason = river.marks.unissued.get(key);
    if (reason === undefined) continue;
    const items = [evidence(reason.code, true, reason.data, `${trace.header}: ${trace.address}`)];
    found.set(key, {
      ref,
      tagId: `alias:${key}`,
      verdict: 'misdirected',
      manner: null,
      confidence: 'likely',
      sender,
      at,
      evidence: items,
      leakId: '',
    });
    const receiver = companies.groupOf(sender.domain) ?? sender.domain;
    if (at !== null && sender.identity !== 'forged' && receiver !== '')
      river.strays.set(receiver, [...(river.strays.get(receiver) ?? []), { receiver, address: trace.address, at }].slice(-200));
  }
  return [...found.values()];
}

function countUse(usage: Map<string, Usage>, id: string, at: number | null): void {
  const known = usage.get(id);
  if (known === undefined) usage.set(id, { first: at, last: at, messages: 1 });
  else usage.set(id, { first: known.first ?? at, last: at ?? known.last, messages: known.messages + 1 });
}

function decidedTies(decisions: readonly Decision[]): Parameters<typeof tiesOf>[0] {
  const expected: [string, string][] = [];
  const joined: { domains: readonly [string, string]; since: number }[] = [];
  const notMine = new Set<string>();
  const publicSince = new Map<string, number>();
  for (const decision of decisions) {
    if (decision.kind === 'expected') expected.push([decision.tagId, decision.domain]);
    else if (decision.kind === 'same-company') joined.push({ domains: decision.domains, since: Number.NEGATIVE_INFINITY });
    else if (decision.kind === 'succession') joined.push({ domains: decision.domains, since: decision.since });
    else if (decision.kind === 'not-mine') notMine.add(decision.tagId);
    else if (decision.kind === 'public-since') publicSince.set(decision.tagId, decision.since);
  }
  return { expected, joined, notMine, publicSince };
}
