import type { Handlers } from '../../shared/contract/answer.ts';
import { readReferencePack } from '../reference/read-pack.ts';
import type { Desk } from './desk.ts';
import { badTicket, onlyMine } from './failures.ts';
import { scanRuns } from './scan-desk.ts';
import { done, withSpace } from './with-space.ts';

/** The reference pack: which is loaded, and choosing another. */
export function referenceCalls(desk: Desk): Handlers<'reference.describe' | 'reference.choose'> {
  return {
    'reference.describe': () =>
      withSpace(desk, (space) => {
        const { loaded, version, sources, licences, problem } = space.reference();
        return { ok: true, value: { loaded, version, sources: [...sources], licences: [...licences], problem } };
      }),
    'reference.choose': ({ ticket }) =>
      withSpace(desk, async (space) => {
        if (space.kind === 'sample') return onlyMine('take another reference pack');
        if (desk.scans.state().running) return scanRuns();
        const folder = ticket === null ? null : await desk.ports.resolveTicket(ticket);
        if (ticket !== null && folder === null) return badTicket();
        const read = folder === null ? null : readReferencePack(folder);
        if (read !== null && !read.ok) return { ok: false, failure: read.failure };
        desk.spaces.chooseReference(folder);
        desk.tell('changed', { what: 'reference' });
        await desk.corrected(desk.spaces.mine() ?? space);
        return done;
      }),
  };
}
