import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { withSpace, writing } from './with-space.ts';

/** Whose mailbox it is. */
export function personCalls(desk: Desk): Handlers<'person.get' | 'person.set'> {
  return {
    'person.get': () =>
      withSpace(desk, ({ ledger }) => {
        const { names, addresses, learned, postal } = ledger.person.get();
        return { ok: true, value: { names: [...names], addresses: [...addresses], learned: [...learned], postal } };
      }),
    'person.set': (input) =>
      withSpace(desk, async (space) => {
        const set = writing(space, () =>
          space.ledger.person.set({ ...input, names: tidy(input.names), addresses: tidy(input.addresses) }),
        );
        if (!set.ok) return set;
        desk.tell('changed', { what: 'person' });
        await desk.corrected(space);
        return { ok: true, value: { rescan: set.value.rescan } };
      }),
  };
}

/** Without blanks around, empty lines and repetitions. */
function tidy(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}
