import { z } from 'zod';
import { scanState } from './values.ts';

/** What the engine tells without being asked. */
export const events = {
  /** A few times a second while a scan runs, and once when it ends. */
  scan: scanState,
  /** Something the screens show has changed: ask again for what is on screen. */
  changed: z.object({ what: z.enum(['ledger', 'sources', 'tags', 'leaks', 'letters', 'person', 'reference']) }),
  /** The engine stopped and was started again; what was running is over. */
  restarted: z.object({ reason: z.string() }),
} as const;

export type EventName = keyof typeof events;
export type EventValue<N extends EventName> = z.infer<(typeof events)[N]>;
