import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { keepAccountSettings } from '../accounts/account-settings.ts';
import { openSource } from '../sources/open-source.ts';
import type { Source } from '../sources/source.ts';
import { forgetSecret } from './account-secrets.ts';
import type { Desk } from './desk.ts';
import { badTicket, failed, goneFailure, onlyMine } from './failures.ts';
import { scanRuns } from './scan-desk.ts';
import { showSource } from './show-findings.ts';
import type { Space } from './space.ts';
import { done, withSpace, writing } from './with-space.ts';

/** The places mail is read from. */
export function sourcesCalls(
  desk: Desk,
): Handlers<'sources.list' | 'sources.inspect' | 'sources.add' | 'sources.remove' | 'sources.set-server'> {
  return {
    'sources.list': () =>
      withSpace(desk, ({ ledger }) => ({ ok: true, value: { sources: ledger.sources.list().map(showSource) } })),
    'sources.inspect': async ({ ticket }) => {
      const found = await sourceBehind(desk, ticket);
      if (!found.ok) return found;
      const { source, path } = found.value;
      return { ok: true, value: { kind: source.kind, label: labelOf(path), bytes: source.remaining(null), note: null } };
    },
    'sources.add': ({ ticket }) =>
      withSpace(desk, async (space) => {
        if (space.kind === 'sample') return onlyMine('take in mail of yours');
        const found = await sourceBehind(desk, ticket);
        if (!found.ok) return found;
        const { source, path } = found.value;
        const added = writing(space, () => space.ledger.sources.add({ kind: source.kind, location: path, label: labelOf(path) }));
        if (!added.ok) return added;
        desk.tell('changed', { what: 'sources' });
        return { ok: true, value: { source: showSource(added.value) } };
      }),
    'sources.remove': (input) => withSpace(desk, (space) => remove(desk, space, input)),
    'sources.set-server': ({ id, server }) =>
      withSpace(desk, async (space) => {
        if (space.ledger.sources.get(id) === null) return goneFailure('source');
        const set = writing(space, () => space.ledger.sources.setServer(id, server.trim().toLowerCase()));
        if (!set.ok) return set;
        desk.tell('changed', { what: 'sources' });
        await desk.corrected(space);
        return done;
      }),
  };
}

async function remove(
  desk: Desk,
  space: Space,
  { id, findings }: CallInput<'sources.remove'>,
): Promise<Answer<CallOutput<'sources.remove'>>> {
  if (desk.scans.state().running) return scanRuns();
  if (space.ledger.sources.get(id) === null) return goneFailure('source');
  await desk.judging.stop();
  const removed = writing(space, () => {
    space.ledger.sources.remove(id, findings);
    keepAccountSettings(space.ledger, id, null);
  });
  if (!removed.ok) return removed;
  const forgotten = await forgetSecret(space, id);
  if (!forgotten.ok) return forgotten;
  desk.watching.settle(space);
  desk.tell('changed', { what: 'sources' });
  if (findings === 'remove') await desk.corrected(space);
  return { ok: true, value: { signIn: forgotten.value } };
}

async function sourceBehind(desk: Desk, ticket: string): Promise<Answer<{ readonly source: Source; readonly path: string }>> {
  const given = await desk.ports.resolveTicket(ticket);
  if (given === null) return badTicket();
  const path = realPath(given);
  const opened = openSource(path);
  if (opened.ok) return { ok: true, value: { source: opened.source, path } };
  return failed(opened.problem.code, opened.problem.message, opened.problem.hint);
}

/** One file has many names; its real one shows when the same mail is added twice. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function labelOf(path: string): string {
  return basename(path) || path;
}
