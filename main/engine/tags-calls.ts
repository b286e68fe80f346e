import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { Decision } from '../../shared/detect/judging.ts';
import type { TagInUse } from '../../shared/detect/leaks/leak.ts';
import { registerTags } from '../../shared/detect/tags/register-tags.ts';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import type { Desk } from './desk.ts';
import { failed, goneFailure } from './failures.ts';
import { importTags } from './import-tags.ts';
import { readTagRow } from './read-tag-row.ts';
import { showDecision, showTag } from './show-findings.ts';
import type { Space } from './space.ts';
import { usualColumns } from './tag-columns.ts';
import { done, withSpace, writing } from './with-space.ts';

/** The registry of tags, and what the mailbox shows of them. */
export function tagsCalls(
  desk: Desk,
): Handlers<'tags.list' | 'tags.get' | 'tags.add' | 'tags.change' | 'tags.remove' | 'tags.import'> {
  return {
    'tags.list': (query) =>
      withSpace(desk, ({ ledger }) => {
        const { total, rows, found } = ledger.findings.tags(query);
        return { ok: true, value: { total, tags: rows.map(showTag), found } };
      }),
    'tags.get': ({ id }) =>
      withSpace(desk, ({ ledger }) => {
        const tag = ledger.findings.tag(id);
        if (tag === null) return goneFailure('tag');
        const decisions = ledger.decisions.all().filter(({ decision }) => isAbout(decision, tag.tag));
        return {
          ok: true,
          value: { tag: showTag(tag), senders: [...ledger.findings.sendersOf(id)], decisions: decisions.map(showDecision) },
        };
      }),
    'tags.add': (input) => withSpace(desk, (space) => addTag(desk, space, input)),
    'tags.change': ({ id, ...change }) => withSpace(desk, (space) => changeTag(desk, space, id, change)),
    'tags.remove': ({ id }) =>
      withSpace(desk, async (space) => {
        const tag = space.ledger.findings.tag(id);
        if (tag === null) return goneFailure('tag');
        const { entryId } = tag;
        if (entryId === null && tag.tag.origin === 'proposed')
          return failed('proposed', 'This mark is only proposed.', 'Choose Ignore to put it aside.');
        const removed = writing(space, () => {
          // A proposal that was accepted has no row of its own: it is put aside, and does not come back as a proposal.
          if (entryId === null) space.ledger.decisions.make([{ kind: 'ignored', tagId: id, on: Date.now() }]);
          else space.ledger.tags.remove(entryId);
        });
        return removed.ok ? changed(desk, space) : removed;
      }),
    'tags.import': ({ csv, dry }) =>
      withSpace(desk, async (space) => {
        const plan = importTags(csv, space.ledger.tags.list(), space.companies());
        if (!dry && plan.added > 0) {
          const kept = writing(space, () => {
            space.ledger.tags.add(plan.fresh);
            const rows = new Set(plan.changes.map(({ entryId }) => entryId));
            const changed = space.ledger.findings.allTags().filter(({ entryId }) => entryId !== null && rows.has(entryId));
            forgetHolders(space, new Set(changed.map(({ tag }) => tag.id)));
            for (const { entryId, entry } of plan.changes) space.ledger.tags.change(entryId, entry);
          });
          if (!kept.ok) return kept;
          await changed(desk, space);
        }
        const problems = [...plan.problems, ...plan.refused].sort((one, other) => one.line - other.line);
        return { ok: true, value: { added: plan.added, unchanged: plan.unchanged, problems } };
      }),
  };
}

/** Decisions on this mark, and those that tie its holder to another company. */
function isAbout(decision: Decision, tag: TagInUse): boolean {
  switch (decision.kind) {
    case 'same-company':
    case 'succession':
      return decision.domains.includes(tag.holder.domain);
    case 'admitted':
      return decision.leakId.startsWith(`${tag.id}>`);
    case 'expected':
    case 'not-mine':
    case 'ignored':
    case 'holder':
    case 'public-since':
      return decision.tagId === tag.id;
  }
}

async function addTag(desk: Desk, space: Space, input: TagEntry): Promise<Answer<{ readonly id: string }>> {
  const row = checkedEntry(input);
  if (!row.ok) return row;
  const accepted = registered(space, [...entriesOf(space), row.value]);
  if (!accepted.ok) return accepted;
  const added = writing(space, () => space.ledger.tags.add([row.value]));
  if (!added.ok) return added;
  await changed(desk, space);
  return accepted;
}

async function changeTag(
  desk: Desk,
  space: Space,
  id: string,
  change: Pick<TagEntry, 'holder' | 'domain' | 'givenOn' | 'note'>,
): Promise<Answer<Record<string, never>>> {
  const stored = space.ledger.findings.tag(id);
  if (stored === null) return goneFailure('tag');
  const row = checkedEntry({ tag: stored.tag.tag, kind: stored.tag.kind, ...change });
  if (!row.ok) return row;
  const { entryId } = stored;
  // Correcting a proposal registers it.
  const kept = writing(space, () => {
    forgetHolders(space, new Set([id]));
    if (entryId === null) space.ledger.tags.add([row.value]);
    else space.ledger.tags.change(entryId, row.value);
  });
  return kept.ok ? changed(desk, space) : kept;
}

/** An earlier decision on the holder gives way to what the person writes into the list of tags later. */
function forgetHolders({ ledger }: Space, tagIds: ReadonlySet<string>): void {
  const decided = ledger.decisions
    .all()
    .flatMap(({ id, decision }) => (decision.kind === 'holder' && tagIds.has(decision.tagId) ? [id] : []));
  if (decided.length > 0) ledger.decisions.undo(decided);
}

/** The same rules as for a row of a tags.csv. */
function checkedEntry(input: TagEntry): Answer<TagEntry> {
  const row = readTagRow([input.tag, input.kind, input.holder, input.domain, input.givenOn, input.note], usualColumns);
  return row.ok
    ? { ok: true, value: row.entry }
    : failed('bad-tag', row.message, 'Nothing was changed. Correct it and save again.');
}

/** Whether the last entry can stand beside the others, and the id it gets. */
function registered(space: Space, entries: readonly TagEntry[]): Answer<{ readonly id: string }> {
  const { tags, problems } = registerTags(entries, space.companies());
  const problem = problems.find(({ index }) => index === entries.length - 1);
  if (problem !== undefined)
    return failed('tag-refused', problem.message, 'Nothing was changed. Choose a mark that differs more.');
  return { ok: true, value: { id: tags.at(-1)?.id ?? '' } };
}

function entriesOf(space: Space): readonly TagEntry[] {
  return space.ledger.tags.list().map(({ entry }) => entry);
}

async function changed(desk: Desk, space: Space): Promise<Answer<Record<string, never>>> {
  desk.tell('changed', { what: 'tags' });
  await desk.corrected(space);
  return done;
}
