import type { Marks } from './gather-marks.ts';
import type { JudgingContext } from './judging.ts';
import { type Burst, custodianAlerts } from './leaks/custodian.ts';
import { foldLeaks } from './leaks/fold-leaks.ts';
import { looksGuessed, type StrayHit } from './leaks/guessing.ts';
import type { Leak, Outcome, TagInUse } from './leaks/leak.ts';
import type { Passed } from './leaks/passed.ts';
import type { Tag } from './tags/tag.ts';
import { evidence } from './verdicts/sighting-context.ts';
import { type Evidence, type Sighting, type VerdictName, verdictNames } from './verdicts/verdict.ts';

/** How a tag was used in the mailbox; times ms UTC. */
export type Usage = { readonly first: number | null; readonly last: number | null; readonly messages: number };

/** What a judging has seen so far. */
export type Seen = {
  readonly context: JudgingContext;
  readonly marks: Marks;
  readonly usage: ReadonlyMap<string, Usage>;
  readonly counts: ReadonlyMap<string, number>;
  readonly passed: readonly Passed[];
  readonly strays: ReadonlyMap<string, readonly StrayHit[]>;
};

/** Settles a mailbox that was seen whole: custodians and guessing take sightings back, the rest folds into leaks. */
export function settleMailbox(seen: Seen): { readonly outcome: Outcome; readonly revised: readonly Sighting[] } {
  const bursts = custodianAlerts(seen.passed);
  const taken: Sighting[] = [];
  const kept: Passed[] = [];
  for (const one of seen.passed) {
    const reason = takenBack(one, bursts, seen.strays);
    if (reason === null) kept.push(one);
    else
      taken.push({
        ...one.sighting,
        verdict: 'unsure',
        manner: null,
        confidence: 'possible',
        leakId: '',
        evidence: [reason, ...one.sighting.evidence],
      });
  }
  const admitted = new Set(seen.context.decisions.flatMap((decision) => (decision.kind === 'admitted' ? [decision.leakId] : [])));
  const leaks = foldLeaks(kept, seen.context.companies, (id) => admitted.has(id));
  return {
    outcome: {
      tags: tagsInUse(seen),
      leaks,
      alerts: bursts.map((burst) => burst.alert),
      verdicts: verdictCounts(seen.counts, taken.length),
    },
    revised: [...taken, ...withLeakConfidence(kept, leaks)],
  };
}

function takenBack(one: Passed, bursts: readonly Burst[], strays: ReadonlyMap<string, readonly StrayHit[]>): Evidence | null {
  const burst = bursts.find(({ receiver, alert }) => receiver === one.receiver && alert.tagIds.includes(one.tag.id));
  if (burst !== undefined)
    return evidence('custodian', false, { count: String(burst.alert.tagIds.length), sender: one.sighting.sender.name });
  return looksGuessed(one, strays) ? evidence('guessed', false, { sender: one.sighting.sender.name }) : null;
}

/** A sighting of a leak is as sure as its leak. */
function withLeakConfidence(kept: readonly Passed[], leaks: readonly Leak[]): readonly Sighting[] {
  const confidence = new Map(leaks.map((leak) => [leak.id, leak.confidence]));
  return kept.flatMap((one) => {
    const settled = confidence.get(one.sighting.leakId);
    return settled === undefined || settled === one.sighting.confidence ? [] : [{ ...one.sighting, confidence: settled }];
  });
}

function verdictCounts(counts: ReadonlyMap<string, number>, taken: number): Record<VerdictName, number> {
  const result = Object.fromEntries(verdictNames.map((name) => [name, counts.get(name) ?? 0])) as Record<VerdictName, number>;
  result['passed-on'] -= taken;
  result.unsure += taken;
  return result;
}

function tagsInUse(seen: Seen): readonly TagInUse[] {
  const notMine = new Set(seen.context.decisions.flatMap((decision) => (decision.kind === 'not-mine' ? [decision.tagId] : [])));
  return seen.marks.marks
    .filter((mark) => mark.tag.origin === 'registered' || !notMine.has(mark.tag.id))
    .flatMap((mark) =>
      [mark.tag, ...mark.others.filter((other) => other.origin === 'registered')].map((tag) => inUse(tag, mark.tag.id, seen)),
    );
}

function inUse(tag: Tag, markId: string, seen: Seen): TagInUse {
  const usage = seen.usage.get(markId);
  const reasons = seen.marks.proposals.get(tag.id)?.reasons ?? [];
  return {
    ...tag,
    firstSeen: usage?.first ?? null,
    lastSeen: usage?.last ?? null,
    messages: usage?.messages ?? 0,
    evidence:
      tag.origin === 'proposed'
        ? reasons.map((reason) => evidence(reason.code, reason.code !== 'first-unproven', reason.data))
        : [],
  };
}
