import type { z } from 'zod';
import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { letter, letterRow } from '../../shared/contract/values.ts';
import { draftMessage } from '../accounts/draft-message.ts';
import { keepDraft } from '../accounts/keep-draft.ts';
import type { StoredLetter } from '../ledger/ledger-letters.ts';
import type { Desk } from './desk.ts';
import { draftForLeak } from './draft-for-leak.ts';
import { failed, goneFailure, onlyMine } from './failures.ts';
import { showContact } from './show-findings.ts';
import type { Space } from './space.ts';
import { done, withSpace, writing } from './with-space.ts';

/** Drafts and what became of them. Nothing is ever sent from here. */
export function lettersCalls(
  desk: Desk,
): Handlers<'letters.draft' | 'letters.list' | 'letters.get' | 'letters.change' | 'letters.to-drafts' | 'letters.remove'> {
  return {
    'letters.draft': ({ leakId, addressee }) =>
      withSpace(desk, (space) => {
        const leak = space.ledger.findings.leak(leakId);
        if (leak === null) return goneFailure('leak');
        const draft = draftForLeak(space.ledger, space.companies(), leak, addressee);
        if (!draft.ok) return draft;
        const { company, subject, body, writtenAs, basis } = draft.value;
        const fresh = { leakId, addressee, company, subject, body, writtenAs, basis, changed: Date.now() };
        const kept = writing(space, () => space.ledger.letters.add(fresh));
        if (!kept.ok) return kept;
        desk.tell('changed', { what: 'letters' });
        return shown(space, kept.value);
      }),
    'letters.list': () => withSpace(desk, ({ ledger }) => ({ ok: true, value: { letters: ledger.letters.list().map(showRow) } })),
    'letters.get': ({ id }) => withSpace(desk, (space) => shown(space, space.ledger.letters.get(id))),
    'letters.change': ({ id, subject, body }) =>
      withSpace(desk, (space) => {
        const kept = writing(space, () => space.ledger.letters.change(id, { subject, body, changed: Date.now() }));
        if (!kept.ok) return kept;
        desk.tell('changed', { what: 'letters' });
        return shown(space, kept.value);
      }),
    'letters.to-drafts': ({ id, source }) => withSpace(desk, (space) => toDrafts(space, id, source)),
    'letters.remove': ({ id }) =>
      withSpace(desk, (space) => {
        const removed = writing(space, () => space.ledger.letters.remove(id));
        if (!removed.ok) return removed;
        desk.tell('changed', { what: 'letters' });
        return done;
      }),
  };
}

async function toDrafts(space: Space, id: number, sourceId: number): Promise<Answer<Record<string, never>>> {
  if (space.kind === 'sample') return onlyMine('write to a mailbox of yours');
  const letter = space.ledger.letters.get(id);
  if (letter === null) return goneFailure('letter');
  const source = space.ledger.sources.get(sourceId);
  const access = source?.kind === 'imap' ? await space.accessTo?.(source) : undefined;
  if (access === undefined) return goneFailure('account');
  if (!access.ok) return access;
  const to = space.companies().contactOf(letter.company.domain)?.email ?? '';
  const { user } = access.value.place;
  const from = letter.writtenAs.includes('@') ? letter.writtenAs : user;
  const problem = await keepDraft(
    access.value,
    draftMessage({ from, to, subject: letter.subject, body: letter.body }, new Date()),
  );
  return problem === null ? done : failed(problem.code, problem.message, problem.hint);
}

function shown(space: Space, stored: StoredLetter | null): Answer<{ readonly letter: z.infer<typeof letter> }> {
  if (stored === null) return goneFailure('letter');
  const { body, writtenAs, basis } = stored;
  const contact = showContact(space.companies().contactOf(stored.company.domain));
  return { ok: true, value: { letter: { ...showRow(stored), body, writtenAs, basis, contact } } };
}

function showRow({ id, leakId, addressee, company, subject, changed }: StoredLetter): z.infer<typeof letterRow> {
  return { id, leakId, addressee, company: { ...company }, subject, changed };
}
