import { getDomain } from 'tldts';
import type { z } from 'zod';
import type { Handlers } from '../../shared/contract/answer.ts';
import type { decisionInput } from '../../shared/contract/values.ts';
import type { Decision } from '../../shared/detect/judging.ts';
import type { Desk } from './desk.ts';
import { changesSince, snapshot } from './measure-changes.ts';
import { searchDecisions } from './search-decisions.ts';
import { showDecision } from './show-findings.ts';
import { withSpace, writing } from './with-space.ts';

/** What the person decided: kept with its date, judged again at once, and undone as easily. */
export function decisionsCalls(desk: Desk): Handlers<'decisions.make' | 'decisions.undo' | 'decisions.list'> {
  return {
    'decisions.make': ({ decisions }) =>
      withSpace(desk, async (space) => {
        const on = Date.now();
        const dates = decisions.map((decision) => datedDecision(decision, on));
        const before = snapshot(space, dates);
        const made = writing(space, () => space.ledger.decisions.make(dates));
        if (!made.ok) return made;
        await desk.corrected(space);
        return { ok: true, value: { decisions: [...made.value], changes: changesSince(before, space) } };
      }),
    'decisions.undo': ({ decisions }) =>
      withSpace(desk, async (space) => {
        const ids = new Set(decisions);
        const taken = space.ledger.decisions.all().flatMap(({ id, decision }) => (ids.has(id) ? [decision] : []));
        const before = snapshot(space, taken);
        const undone = writing(space, () => space.ledger.decisions.undo(decisions));
        if (!undone.ok) return undone;
        await desk.corrected(space);
        return { ok: true, value: { changes: changesSince(before, space) } };
      }),
    'decisions.list': (query) =>
      withSpace(desk, ({ ledger }) => {
        const { total, all, rows } = searchDecisions(ledger.decisions, query);
        return { ok: true, value: { total, all, decisions: rows.map(showDecision) } };
      }),
  };
}

/** A decision with its date and with domains as judging compares them. */
export function datedDecision(decision: z.infer<typeof decisionInput>, on: number): Decision {
  switch (decision.kind) {
    case 'expected':
      return { ...decision, domain: registrable(decision.domain), on };
    case 'same-company':
      return { kind: decision.kind, domains: [registrable(decision.domains[0]), registrable(decision.domains[1])], on };
    case 'succession':
      return {
        kind: decision.kind,
        how: decision.how,
        domains: [registrable(decision.domains[0]), registrable(decision.domains[1])],
        since: dayStart(decision.since),
        on,
      };
    case 'holder':
      return { ...decision, holder: { name: decision.holder.name.trim(), domain: registrable(decision.holder.domain) }, on };
    case 'public-since':
      return { ...decision, since: dayStart(decision.since), on };
    case 'not-mine':
    case 'ignored':
    case 'admitted':
      return { ...decision, on };
  }
}

/** A decision counts from the start of its day, 00:00 UTC. */
function dayStart(time: number): number {
  return Math.floor(time / 86_400_000) * 86_400_000;
}

/** Judging compares registrable domains; a person may have typed more or less. */
function registrable(domain: string): string {
  const typed = domain.trim().toLowerCase();
  return getDomain(typed, { allowPrivateDomains: true }) ?? typed;
}
