import type { Handlers } from '../../shared/contract/answer.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Desk } from './desk.ts';
import { onlyMine } from './failures.ts';
import { done, withSpace, writing } from './with-space.ts';

/** How accounts are watched on battery and on a metered connection. */
export function watchingCalls(desk: Desk): Handlers<'watching.get' | 'watching.set' | 'watching.surroundings'> {
  return {
    'watching.get': () =>
      withSpace(desk, ({ ledger }) => {
        const onBattery = watchesOnBattery(ledger);
        return { ok: true, value: { onBattery, ...desk.surroundings.pace(onBattery) } };
      }),
    'watching.set': ({ onBattery }) =>
      withSpace(desk, (space) => {
        if (space.kind === 'sample') return onlyMine('watch an account');
        const kept = writing(space, () => space.ledger.setNote(batteryNote, onBattery ? 'yes' : ''));
        if (!kept.ok) return kept;
        settleAgain(desk);
        return done;
      }),
    'watching.surroundings': (told) => {
      if (desk.surroundings.hear(told)) settleAgain(desk);
      if (told.woke) desk.watching.woke();
      return done;
    },
  };
}

/** The ledger's own note of what the person wants on battery. */
const batteryNote = 'watching.on-battery';

/** Whether the person wants accounts watched on battery as on mains. */
export function watchesOnBattery(ledger: Ledger): boolean {
  return ledger.note(batteryNote) === 'yes';
}

function settleAgain(desk: Desk): void {
  desk.watching.settle(desk.spaces.current());
  desk.tell('changed', { what: 'sources' });
}
