import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import { readAccountSettings } from '../accounts/account-settings.ts';
import type { Desk } from './desk.ts';
import { failed, goneFailure } from './failures.ts';
import type { ScanOrder } from './scan-desk.ts';
import { done, withSpace } from './with-space.ts';

/** Starting, stopping and watching a scan. */
export function scanCalls(desk: Desk): Handlers<'scan.start' | 'scan.cancel' | 'scan.state'> {
  return {
    'scan.start': ({ source, textsAgain }) =>
      withSpace(desk, async (space) => {
        const known = space.ledger.sources.list().map(({ id }) => id);
        const due = known.filter((id) => readAccountSettings(space.ledger, id)?.paused !== true);
        if (source !== null && !known.includes(source)) return goneFailure('source');
        if (known.length === 0)
          return failed('no-source', 'There is no mail to read yet.', 'Add a mailbox file or folder first.');
        return startScan(desk, { space, sources: source === null ? due : [source], textsAgain });
      }),
    'scan.cancel': () => {
      desk.scans.cancel();
      return done;
    },
    'scan.state': () => ({ ok: true, value: desk.scans.state() }),
  };
}

/** Starts a scan, tells the screens when it has ended, and judges what was corrected meanwhile. */
export async function startScan(desk: Desk, order: ScanOrder): Promise<Answer<Record<string, never>>> {
  const { space } = order;
  await desk.judging.stop();
  const started = desk.scans.start(order);
  if (!started.ok) return started;
  void started.value.finished.then(() => {
    desk.tell('changed', { what: 'sources' });
    desk.tell('changed', { what: 'tags' });
    desk.tell('changed', { what: 'leaks' });
    // What was corrected while the scan judged is judged now.
    if (desk.spaces.current() === space && space.ledger.findings.state().outdated) void desk.judging.again(space);
    desk.watching.scanEnded();
  });
  return done;
}
