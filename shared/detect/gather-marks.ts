import { registrableDomain } from '../companies/registrable-domain.ts';
import type { Decision, JudgingContext } from './judging.ts';
import { type Readings, readHistories } from './read-histories.ts';
import { serverName } from './senders/learn-server.ts';
import { comparable, takeApart } from './tags/alias-address.ts';
import { aliasStrength } from './tags/alias-strength.ts';
import type { History } from './tags/mailbox-history.ts';
import { foldedSpelling, namePattern } from './tags/name-match.ts';
import { findOwnSpace, type OwnSpace } from './tags/own-space.ts';
import type { Proposal, ProposalContext, Reason } from './tags/proposal.ts';
import type { Tag } from './tags/tag.ts';
import type { Mark } from './tags/tag-index.ts';

/** Every mark of a mailbox: what the person registered, what history proposes, and the addresses that nobody was given. */
export type Marks = {
  readonly own: OwnSpace;
  readonly marks: readonly Mark[];
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Reasons by alias key. */
  readonly unissued: ReadonlyMap<string, Reason>;
  /** What it was told from, to be handed in when the same marks are gathered again. */
  readonly readings: Readings;
};

/** Gathers the marks of a mailbox, with the person's corrections of holders applied; with the `readings` of the same ones it is quicker. */
export function gatherMarks(context: JudgingContext, known: Readings | null = null): Marks {
  const { knowledge, companies } = context;
  const own = findOwnSpace(context.person.addresses, knowledge, knowledge.addresses, context.tags, companies);
  const settled = new Set([...context.tags.map((tag) => tag.id.replace(/#\d+$/, '')), ...ids(context.decisions, 'ignored')]);
  const servers = new Set([...knowledge.servers, ...context.servers].map(([, server]) => serverName(server)));
  const names = context.tags
    .flatMap((tag) => (tag.kind === 'name' ? [namePattern(tag.tag)] : []))
    .filter((pattern) => pattern !== null);
  const asked: ProposalContext = { own, trueNames: context.person.names, settled, servers, names, companies };
  const { proposals, unissued, readings } = readHistories(context, asked, known);
  const corrected = holders(context.decisions);
  const registered = registeredMarks(context, corrected);
  const proposed = [...proposals.values()].map((proposal) => proposedMark(proposal, corrected, context));
  return { own, marks: [...registered, ...proposed], proposals, unissued, readings };
}

function ids(decisions: readonly Decision[], kind: 'ignored' | 'not-mine'): readonly string[] {
  return decisions.flatMap((decision) => (decision.kind === kind ? [decision.tagId] : []));
}

function holders(decisions: readonly Decision[]): ReadonlyMap<string, Tag['holder']> {
  return new Map(
    decisions.flatMap((decision) =>
      decision.kind === 'holder'
        ? [[decision.tagId, { name: decision.holder.name, domain: registrableDomain(decision.holder.domain) }] as const]
        : [],
    ),
  );
}

function registeredMarks(context: JudgingContext, corrected: ReadonlyMap<string, Tag['holder']>): readonly Mark[] {
  const groups = new Map<string, Tag[]>();
  for (const tag of context.tags) {
    const key = tag.id.replace(/#\d+$/, '');
    groups.set(key, [...(groups.get(key) ?? []), withHolder(tag, corrected, context)]);
  }
  const histories = historiesOf(context, new Set(groups.keys()));
  return [...groups].flatMap(([key, rows]) => {
    const [tag, ...others] = rows.sort(
      (a, b) => (a.givenOn ?? Number.POSITIVE_INFINITY) - (b.givenOn ?? Number.POSITIVE_INFINITY),
    );
    if (tag === undefined) return [];
    return [{ tag, others, start: tag.givenOn ?? firstMail(tag, histories.get(key) ?? []), cap: 'certain' as const }];
  });
}

function withHolder(tag: Tag, corrected: ReadonlyMap<string, Tag['holder']>, context: JudgingContext): Tag {
  const holder = corrected.get(tag.id);
  if (holder === undefined) return tag;
  return {
    ...tag,
    holder,
    origin: 'registered',
    strength: tag.kind === 'alias' ? aliasStrength(comparable(tag.tag), holder, context.companies) : tag.strength,
  };
}

function historiesOf(context: JudgingContext, keys: ReadonlySet<string>): ReadonlyMap<string, readonly History[]> {
  const found = new Map<string, History[]>();
  const add = (key: string, history: History): void => {
    if (keys.has(key)) found.set(key, [...(found.get(key) ?? []), history]);
  };
  for (const [address, history] of context.knowledge.addresses)
    add(`alias:${takeApart(address, context.companies).key}`, history);
  for (const history of context.knowledge.names.values())
    add(`name:${foldedSpelling(history.text).split(' ').sort().join(' ')}`, history);
  return found;
}

/** Blank `given_on` means the holder's first mail. */
function firstMail(tag: Tag, histories: readonly History[]): number | null {
  const times = histories.flatMap((history) =>
    history.senders.filter((sender) => sender.domain === tag.holder.domain).map((sender) => sender.first),
  );
  return times.length === 0 ? null : Math.min(...times);
}

function proposedMark(proposal: Proposal, corrected: ReadonlyMap<string, Tag['holder']>, context: JudgingContext): Mark {
  const tag = withHolder(proposal.tag, corrected, context);
  const others = proposal.others ?? [];
  if (tag.origin === 'registered') {
    // Accepted as proposed it holds from the same mail on; given to somebody else, nothing is known of when.
    const same = tag.holder.domain === proposal.tag.holder.domain;
    return {
      tag,
      others: others.filter(({ holder }) => holder.domain !== tag.holder.domain),
      start: same ? proposal.start : null,
      cap: 'certain',
    };
  }
  return { tag, others, start: proposal.start, cap: proposal.weak || !proposal.likeness ? 'possible' : 'likely' };
}
