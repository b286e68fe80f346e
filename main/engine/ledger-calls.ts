import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { failed } from './failures.ts';
import { scanRuns } from './scan-desk.ts';
import type { Space } from './space.ts';

/** Making, opening, switching and wiping ledgers. */
export function ledgerCalls(
  desk: Desk,
): Handlers<'ledger.state' | 'ledger.create' | 'ledger.unlock' | 'ledger.enter' | 'ledger.wipe'> {
  return {
    'ledger.state': () => ({ ok: true, value: desk.spaces.state() }),
    'ledger.create': ({ key, passphrase }) => switching(desk, () => desk.spaces.create(key, passphrase)),
    'ledger.unlock': ({ passphrase }) => switching(desk, () => desk.spaces.unlock(passphrase)),
    'ledger.enter': ({ space }) =>
      switching(desk, () => (space === 'mine' ? desk.spaces.enterMine() : desk.spaces.enterSample())),
    'ledger.wipe': async ({ confirm }) => {
      if (confirm !== 'WIPE') return failed('not-confirmed', 'Nothing was wiped.', 'Type the word WIPE in capitals to go on.');
      await desk.watching.stop();
      await desk.scans.stop();
      await desk.judging.stop();
      const wiped = desk.spaces.wipe();
      desk.scans.reset();
      desk.tell('changed', { what: 'ledger' });
      return wiped.ok ? { ok: true, value: {} } : wiped;
    },
  };
}

/** A scan belongs to its ledger: it has to end before another is shown. */
async function switching(desk: Desk, open: () => Promise<Answer<Space>>): Promise<Answer<Record<string, never>>> {
  if (desk.scans.state().running) return scanRuns();
  const before = desk.spaces.current();
  const opened = await open();
  if (!opened.ok) return opened;
  if (opened.value !== before) {
    desk.scans.reset();
    desk.tell('changed', { what: 'ledger' });
  }
  desk.watching.settle(opened.value);
  const { outdated, provisional } = opened.value.ledger.findings.state();
  // A scan that was cut short left facts without verdicts, or provisional ones: they cost a second, not a scan.
  if (opened.value.ledger.messages.count() > 0) {
    if (outdated || provisional) void desk.judging.again(opened.value);
    else desk.judging.prepare(opened.value);
  }
  return { ok: true, value: {} };
}
