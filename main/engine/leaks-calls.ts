import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Leak } from '../../shared/detect/leaks/leak.ts';
import type { StoredDecision } from '../ledger/ledger-decisions.ts';
import type { Desk } from './desk.ts';
import { goneFailure } from './failures.ts';
import { showBreach, showContact, showDecision, showEvidence, showLeak, showMessage } from './show-findings.ts';
import type { Space } from './space.ts';
import { withSpace } from './with-space.ts';

/** As many messages as a leak's page shows; `messagesTotal` says how many there are. */
const messagesShown = 200;

/** The list of leaks, and all that is known of one. */
export function leaksCalls(desk: Desk): Handlers<'leaks.list' | 'leaks.get'> {
  return {
    'leaks.list': (query) =>
      withSpace(desk, ({ ledger }) => {
        const { total, all, rows, found } = ledger.findings.leaks(query);
        return { ok: true, value: { total, all, leaks: rows.map(showLeak), found } };
      }),
    'leaks.get': ({ id }) => withSpace(desk, (space) => leakPage(space, id)),
  };
}

function leakPage(space: Space, id: string): Answer<CallOutput<'leaks.get'>> {
  const { findings, decisions } = space.ledger;
  const leak = findings.leak(id);
  if (leak === null) return goneFailure('leak');
  const companies = space.companies();
  const messages = findings.leakSightings(id, { offset: 0, limit: messagesShown });
  const broker = companies.brokerOf(leak.receiver.domain);
  return {
    ok: true,
    value: {
      leak: { ...showLeak(leak), evidence: showEvidence(leak.evidence) },
      givenOn: findings.tag(leak.tagId)?.tag.givenOn ?? null,
      messages: messages.rows.map(showMessage),
      messagesTotal: messages.total,
      breaches: companies.breachesOf(leak.holder.domain).map(showBreach),
      contact: showContact(companies.contactOf(leak.holder.domain)),
      broker: broker === null ? '' : broker.name,
      groupsKnown: space.reference().loaded,
      decisions: decisions
        .all()
        .filter((made) => concerns(made, leak))
        .map(showDecision),
    },
  };
}

/** Decisions about this leak, its tag, or the two companies together. */
function concerns({ decision }: StoredDecision, leak: Leak): boolean {
  switch (decision.kind) {
    case 'expected':
      return decision.tagId === leak.tagId && decision.domain === leak.receiver.domain;
    case 'same-company':
    case 'succession':
      return decision.domains.includes(leak.holder.domain) && decision.domains.includes(leak.receiver.domain);
    case 'not-mine':
    case 'ignored':
    case 'holder':
    case 'public-since':
      return decision.tagId === leak.tagId;
    case 'admitted':
      return decision.leakId === leak.id;
  }
}
