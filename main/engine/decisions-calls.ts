import { getDomain } from 'tldts';
import type { z } from 'zod';
import type { Handlers } from '../../shared/contract/answer.ts';
import type { decisionInput } from '../../shared/contract/values.ts';
import type { Decision } from '../../shared/detect/judging.ts';
import type { Desk } from './desk.ts';
import { showDecision } from './show-findings.ts';
import { done, withSpace, writing } from './with-space.ts';

/** What the person decided: kept with its date, judged again at once, and undone as easily. */
export function decisionsCalls(desk: Desk): Handlers<'decisions.make' | 'decisions.undo' | 'decisions.list'> {
  return {
    'decisions.make': ({ decisions }) =>
      withSpace(desk, async (space) => {
        const on = Date.now();
        const made = writing(space, () => space.ledger.decisions.make(decisions.map((decision) => dated(decision, on))));
        if (!made.ok) return made;
        await desk.corrected(space);
        return { ok: true, value: { decisions: [...made.value] } };
      }),
    'decisions.undo': ({ decisions }) =>
      withSpace(desk, async (space) => {
        const undone = writing(space, () => space.ledger.decisions.undo(decisions));
        if (!undone.ok) return undone;
        await desk.corrected(space);
        return done;
      }),
    'decisions.list': (page) =>
      withSpace(desk, ({ ledger }) => {
        const { total, rows } = ledger.decisions.page(page);
        return { ok: true, value: { total, decisions: rows.map(showDecision) } };
      }),
  };
}

function dated(decision: z.infer<typeof decisionInput>, on: number): Decision {
  switch (decision.kind) {
    case 'expected':
      return { ...decision, domain: registrable(decision.domain), on };
    case 'same-company':
      return { kind: decision.kind, domains: [registrable(decision.domains[0]), registrable(decision.domains[1])], on };
    case 'holder':
      return { ...decision, holder: { name: decision.holder.name.trim(), domain: registrable(decision.holder.domain) }, on };
    case 'not-mine':
    case 'ignored':
    case 'public-since':
    case 'admitted':
      return { ...decision, on };
  }
}

/** Judging compares registrable domains; a person may have typed more or less. */
function registrable(domain: string): string {
  const typed = domain.trim().toLowerCase();
  return getDomain(typed, { allowPrivateDomains: true }) ?? typed;
}
