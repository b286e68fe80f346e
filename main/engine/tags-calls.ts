import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import { registerTags } from '../../shared/detect/tags/register-tags.ts';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import type { Desk } from './desk.ts';
import { failed, goneFailure } from './failures.ts';
import { importTags } from './import-tags.ts';
import { readTagRow } from './read-tag-row.ts';
import { showTag } from './show-findings.ts';
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
        const { total, rows } = ledger.findings.tags(query);
        return { ok: true, value: { total, tags: rows.map(showTag) } };
      }),
    'tags.get': ({ id }) =>
      withSpace(desk, ({ ledger }) => {
        const tag = ledger.findings.tag(id);
        if (tag === null) return goneFailure('tag');
        return { ok: true, value: { tag: showTag(tag), senders: [...ledger.findings.sendersOf(id)] } };
      }),
    'tags.add': (input) => withSpace(desk, (space) => addTag(desk, space, input)),
    'tags.change': ({ id, ...change }) => withSpace(desk, (space) => changeTag(desk, space, id, change)),
    'tags.remove': ({ id }) =>
      withSpace(desk, async (space) => {
        const tag = space.ledger.findings.tag(id);
        if (tag === null) return goneFailure('tag');
        const { entryId } = tag;
        if (entryId === null) return failed('proposed', 'This mark is only proposed.', 'Choose Ignore to put it aside.');
        const removed = writing(space, () => space.ledger.tags.remove(entryId));
        return removed.ok ? changed(desk, space) : removed;
      }),
    'tags.import': ({ csv, dry }) =>
      withSpace(desk, async (space) => {
        const plan = importTags(csv, space.ledger.tags.list(), space.companies());
        if (!dry && plan.added > 0) {
          const kept = writing(space, () => {
            space.ledger.tags.add(plan.fresh);
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
    if (entryId === null) space.ledger.tags.add([row.value]);
    else space.ledger.tags.change(entryId, row.value);
  });
  return kept.ok ? changed(desk, space) : kept;
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
