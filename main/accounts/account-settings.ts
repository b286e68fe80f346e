import { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';

/** How an account is read, as far as it is no secret. The ledger keeps it beside the source. */
export type AccountSettings = z.infer<typeof accountSettings>;

const accountSettings = z.object({
  place: z.object({
    host: z.string(),
    port: z.number(),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string(),
  }),
  wishes: z.object({ folders: z.array(z.string()).nullable(), trash: z.boolean() }),
  way: z.object({ pinned: z.string().nullable(), proxy: z.string().nullable() }),
  /** Left out when everything is scanned, until the person goes on with it. */
  paused: z.boolean(),
  /** New mail is looked for while the app is open. */
  watch: z.boolean().default(false),
});

/** The settings of an account; null when the source is none, or came from the command line, which keeps none. */
export function readAccountSettings(ledger: Ledger, sourceId: number): AccountSettings | null {
  try {
    return accountSettings.parse(JSON.parse(ledger.note(noteOf(sourceId)) ?? ''));
  } catch {
    return null;
  }
}

/** Keeps the settings of an account; null forgets them. */
export function keepAccountSettings(ledger: Ledger, sourceId: number, settings: AccountSettings | null): void {
  ledger.setNote(noteOf(sourceId), settings === null ? '' : JSON.stringify(settings));
}

function noteOf(sourceId: number): string {
  return `account.${sourceId}`;
}
