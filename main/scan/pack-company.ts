import { lazily } from '../../shared/companies/lazily.ts';
import type { CompanySoFar } from '../../shared/detect/verdicts/mailbox-so-far.ts';

/** What one holder's mail told, as it is kept. Its accounts are one text, a line each, unless there are few or one has lines itself. */
export type PackedCompany = readonly [
  orders: CompanySoFar['orders'],
  announcements: CompanySoFar['announcements'],
  accounts: string | readonly string[],
];

/** Packs what a holder's mail told. */
export function packCompany({ orders, announcements, accounts }: CompanySoFar): PackedCompany {
  const all = [...accounts];
  return [orders, announcements, all.length > 1 && all.every((account) => !account.includes('\n')) ? all.join('\n') : all];
}

/** What was packed. Most holders write nothing until the next judging, and their accounts are a third of all that is kept: each is unpacked when asked for. */
export function unpackCompany([orders, announcements, packed]: PackedCompany): CompanySoFar {
  const accounts = lazily(() => new Set(typeof packed === 'string' ? packed.split('\n') : packed));
  return {
    orders,
    announcements,
    get accounts() {
      return accounts();
    },
  };
}
