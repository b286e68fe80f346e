import { z } from 'zod';
import type { LedgerPerson, StoredPerson } from '../ledger-person.ts';
import type { Notes } from '../notes.ts';
import type { Database } from '../storage/database.ts';

const name = 'ledger.person';
const shape = z.object({
  names: z.array(z.string()),
  addresses: z.array(z.string()),
  learned: z.array(z.string()),
  postal: z.string(),
  rescan: z.boolean(),
});

/** The part of the ledger that knows whose mailbox it is. */
export function openPerson(database: Database, notes: Notes): LedgerPerson {
  const get = (): StoredPerson => {
    const kept = notes.get(name);
    return kept === null ? { names: [], addresses: [], learned: [], postal: '', rescan: false } : shape.parse(JSON.parse(kept));
  };
  const change = (part: Partial<StoredPerson>): void => notes.set(name, JSON.stringify({ ...get(), ...part }));
  return {
    get,
    set: (person) =>
      database.transaction(() => {
        const before = get();
        const newName = person.names.some((each) => !before.names.includes(each));
        const hasMail = database.row('SELECT 1 FROM messages LIMIT 1') !== null;
        const rescan = before.rescan || (newName && hasMail);
        change({ ...person, rescan });
        notes.outdated();
        return { rescan };
      }),
    learn: (learned) => change({ learned }),
    textsRead: () => change({ rescan: false }),
  };
}
