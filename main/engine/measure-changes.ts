import type { z } from 'zod';
import type { changes } from '../../shared/contract/values.ts';
import type { Decision } from '../../shared/detect/judging.ts';
import type { Leak } from '../../shared/detect/leaks/leak.ts';
import type { VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { Space } from './space.ts';

type Judged = Pick<Space, 'ledger' | 'companies'>;

/** The findings as they stand, as far as a decision can change them. */
export type Snapshot = {
  readonly leaks: ReadonlyMap<string, string>;
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** Messages by tag, sender and verdict, of the tags that the decisions are about. */
  readonly senders: ReadonlyMap<string, number>;
  readonly tagIds: readonly string[];
};

/** Notes what stands before decisions are made or taken back. */
export function snapshot(space: Judged, decisions: readonly Decision[]): Snapshot {
  const tagIds = concerned(space, decisions);
  const { findings } = space.ledger;
  return {
    leaks: new Map(findings.allLeaks().map((leak) => [leak.id, factsOf(leak)])),
    verdicts: findings.verdicts(),
    senders: countSenders(space, tagIds),
    tagIds,
  };
}

/** What is different now; null while it is still being judged. */
export function changesSince(before: Snapshot, space: Judged): z.infer<typeof changes> {
  const { findings } = space.ledger;
  if (findings.state().outdated) return null;
  const now = new Map(findings.allLeaks().map((leak) => [leak.id, factsOf(leak)]));
  const both = [...now].filter(([id]) => before.leaks.has(id));
  return {
    gone: [...before.leaks.keys()].filter((id) => !now.has(id)).length,
    added: now.size - both.length,
    changed: both.filter(([id, facts]) => before.leaks.get(id) !== facts).length,
    // The verdicts' totals see every mark, but messages that change places with each other cancel out there.
    messages: Math.max(
      moved(before.senders, countSenders(space, before.tagIds)),
      movedInTotal(before.verdicts, findings.verdicts()),
    ),
  };
}

/** As many tags as are looked at one by one; decisions about more of them are measured by the totals alone. */
const tagsAtMost = 200;

function concerned(space: Judged, decisions: readonly Decision[]): readonly string[] {
  const named = new Set<string>();
  const groups = new Set<string>();
  const companies = space.companies();
  const group = (domain: string): string => companies.groupOf(domain) ?? domain;
  for (const decision of decisions) {
    if ('domains' in decision) for (const domain of decision.domains) groups.add(group(domain));
    if ('tagId' in decision) named.add(decision.tagId);
  }
  const held = groups.size === 0 ? [] : space.ledger.findings.allTags().filter(({ tag }) => groups.has(group(tag.holder.domain)));
  return [...new Set([...named, ...held.map(({ tag }) => tag.id)])].slice(0, tagsAtMost);
}

function countSenders(space: Judged, tagIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of tagIds)
    for (const { domain, name, verdict, messages } of space.ledger.findings.sendersOf(id)) {
      const key = [id, domain || name, verdict].join('\n');
      counts.set(key, (counts.get(key) ?? 0) + messages);
    }
  return counts;
}

function moved(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  const keys = new Set([...before.keys(), ...now.keys()]);
  const differences = [...keys].map((key) => (now.get(key) ?? 0) - (before.get(key) ?? 0));
  return Math.max(sumOf(differences), sumOf(differences.map((difference) => -difference)));
}

function movedInTotal(before: Snapshot['verdicts'], now: Snapshot['verdicts']): number {
  return moved(new Map(Object.entries(before)), new Map(Object.entries(now)));
}

/** The sum of what is above zero. */
function sumOf(differences: readonly number[]): number {
  return differences.reduce((sum, difference) => sum + Math.max(0, difference), 0);
}

function factsOf({ holder, receiver, origin, manner, wording, confidence, messages }: Leak): string {
  return JSON.stringify([holder, receiver, origin, manner, wording, confidence, messages]);
}
