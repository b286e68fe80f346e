import type { Marks } from '../../shared/detect/gather-marks.ts';
import type { Decision, JudgingContext, MailboxKnowledge } from '../../shared/detect/judging.ts';
import type { Mark } from '../../shared/detect/tags/tag-index.ts';

/** What a mailbox was judged by, before and now. */
export type Ground = { readonly context: JudgingContext; readonly marks: Marks };

/** What may be judged otherwise now. */
export type Touched = {
  /** Tags whose sightings may have another verdict, come, or go. */
  readonly tags: ReadonlySet<string>;
  /** Those of them that are a mark or a never-issued address now and were not before, or the other way round. */
  readonly turned: ReadonlySet<string>;
};

/**
 * The tags that a change of tags or decisions, or of what is known of the mailbox, touches; null when it may touch any. Sound because a
 * verdict hangs on its own tag (holders, start, what was decided of it), on ties between the sender and the tag's holder, on the mail of
 * that holder, and on what the person sent; all else (custodians, guessing, leaks) is settled over the whole mailbox each time. Of what
 * is known of the mailbox, judging takes its marks, the person's own space and the server of each source, and nothing else.
 */
export function touchedTags(before: Ground, now: Ground): Touched | null {
  if (!isSameGround(before, now)) return null;
  const tags = new Set<string>();
  const turned = new Set([...turnedKeys(before.marks.unissued, now.marks.unissued)].map((key) => `alias:${key}`));
  const marksBefore = marksById(before.marks);
  const marksNow = marksById(now.marks);
  for (const id of turnedKeys(marksBefore, marksNow)) {
    tags.add(id);
    if (!marksBefore.has(id) || !marksNow.has(id)) turned.add(id);
  }
  const joined = new Set<string>();
  for (const decision of differing(before.context.decisions, now.context.decisions)) {
    const about = subjectOf(decision);
    if (about.tagId !== null) tags.add(about.tagId);
    for (const domain of about.domains) joined.add(domain);
  }
  if (joined.size > 0) addJoined(tags, joined, before, now);
  for (const id of turned) tags.add(id);
  return [...turned].every((id) => id.startsWith('alias:')) ? { tags, turned } : null;
}

function isSameGround(before: Ground, now: Ground): boolean {
  const { context } = now;
  return (
    sameServers(before.context.knowledge, context.knowledge) &&
    sameNamesInOrder(before.marks, now.marks) &&
    before.context.companies === context.companies &&
    before.context.since === null &&
    context.since === null &&
    same(before.context.person, context.person) &&
    same([...before.context.servers], [...context.servers]) &&
    same(ownOf(before.marks), ownOf(now.marks))
  );
}

/** Every source that had mail has the same server still; what is learned of a new one touches no mail that was there. */
function sameServers(before: MailboxKnowledge, now: MailboxKnowledge): boolean {
  return before === now || [...before.counted.keys()].every((source) => before.servers.get(source) === now.servers.get(source));
}

/** Where several names match, sightings stand in the order of the marks. */
function sameNamesInOrder(before: Marks, now: Marks): boolean {
  const names = ({ marks }: Marks): readonly string[] => marks.flatMap(({ tag }) => (tag.kind === 'name' ? [tag.id] : []));
  const [one, other] = [names(before), names(now)];
  const both = new Set(one.filter((id) => other.includes(id)));
  return same(
    one.filter((id) => both.has(id)),
    other.filter((id) => both.has(id)),
  );
}

/** `written` only keeps addresses from being proposed: the marks themselves tell whether it did. */
function ownOf({ own: { written: _, ...own } }: Marks): unknown {
  return Object.entries(own).map(([name, value]) => [name, [...value].sort()]);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function marksById({ marks }: Marks): ReadonlyMap<string, Mark> {
  return new Map(marks.map((mark) => [mark.tag.id, mark]));
}

/** Keys that only one of the two has, or whose value is another. */
function turnedKeys<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [key, value] of now) if (!before.has(key) || !same(before.get(key), value)) keys.add(key);
  for (const key of before.keys()) if (!now.has(key)) keys.add(key);
  return keys;
}

/** Both lists between their first and their last difference: order counts, because a later decision may overrule an earlier one. */
function differing(before: readonly Decision[], now: readonly Decision[]): readonly Decision[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && same(before[start], now[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(before[before.length - 1 - end], now[now.length - 1 - end])) end += 1;
  return [...before.slice(start, before.length - end), ...now.slice(start, now.length - end)];
}

/** What a decision is about, as far as verdicts go. */
function subjectOf(decision: Decision): { readonly tagId: string | null; readonly domains: readonly string[] } {
  switch (decision.kind) {
    case 'expected':
    case 'not-mine':
    case 'ignored':
    case 'holder':
    case 'public-since':
      return { tagId: decision.tagId, domains: [] };
    case 'same-company':
    case 'succession':
      return { tagId: null, domains: decision.domains };
    case 'admitted':
      // It says how a leak is worded, which is settled over the whole mailbox each time.
      return { tagId: null, domains: [] };
  }
}

/** Adds the tags of every holder that the companies joined before or now lead to. */
function addJoined(tags: Set<string>, joined: ReadonlySet<string>, before: Ground, now: Ground): void {
  const { companies } = now.context;
  const group = (domain: string): string => companies.groupOf(domain) ?? domain;
  const pairs = [...before.context.decisions, ...now.context.decisions].flatMap((decision) =>
    'domains' in decision ? [[group(decision.domains[0]), group(decision.domains[1])] as const] : [],
  );
  const reached = new Set([...joined].map(group));
  for (const here of reached)
    for (const [a, b] of pairs) {
      if (a === here) reached.add(b);
      if (b === here) reached.add(a);
    }
  for (const { tag, others } of [...before.marks.marks, ...now.marks.marks])
    if ([tag, ...others].some(({ holder }) => reached.has(group(holder.domain)))) tags.add(tag.id);
}
