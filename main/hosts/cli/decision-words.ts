import type { Decision } from '../../../shared/detect/judging.ts';
import { plainDay } from '../../../shared/detect/verdicts/plain-day.ts';

/** A decision as a sentence. */
export function decisionSentence(decision: Decision): string {
  switch (decision.kind) {
    case 'expected':
      return `${decision.domain} may write to ${markOf(decision.tagId)}`;
    case 'same-company':
      return `${decision.domains[0]} and ${decision.domains[1]} are the same company`;
    case 'succession': {
      const [one, other] = decision.domains;
      const what = decision.how === 'became' ? 'has been called' : 'has belonged to';
      return `${one} ${what} ${other} since ${plainDay(decision.since)}`;
    }
    case 'not-mine':
      return `${markOf(decision.tagId)} was never yours`;
    case 'ignored':
      return `${markOf(decision.tagId)} is no mark of yours`;
    case 'holder':
      return `${markOf(decision.tagId)} was given to ${decision.holder.name || decision.holder.domain}`;
    case 'public-since':
      return `${markOf(decision.tagId)} has been public since ${plainDay(decision.since)}`;
    case 'admitted':
      return `the leak ${decision.leakId} was admitted`;
  }
}

/** A tag's id is its kind, a colon and the mark itself. */
function markOf(tagId: string): string {
  return tagId.slice(tagId.indexOf(':') + 1);
}
