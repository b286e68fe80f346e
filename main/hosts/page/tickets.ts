import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { visibleLine } from '../../../shared/text/visible-text.ts';

/** What crosses to the page instead of a path: a name that only this host can turn back. */
export type Ticket = { readonly id: string; readonly label: string; readonly folder: boolean };

/** The tickets a host has given out since it started. */
export type Tickets = {
  readonly issue: (path: string, folder: boolean, label?: string) => Ticket;
  /** The path behind a ticket, or null when this host never gave it out (or too long ago). */
  readonly redeem: (id: string) => string | null;
};

// A person who browses folders leaves tickets behind; the oldest are forgotten first.
const LIMIT = 20_000;

/** Starts an empty book of tickets. The same path gets the same ticket again, so browsing back and forth does not fill it. */
export function createTickets(limit: number = LIMIT): Tickets {
  const paths = new Map<string, string>();
  const known = new Map<string, string>();
  return {
    issue: (path, folder, label = basename(path)) => {
      const id = known.get(path) ?? randomBytes(16).toString('hex');
      paths.delete(id);
      paths.set(id, path);
      known.set(path, id);
      forgetOldest(paths, known, limit);
      return { id, label: visibleLine(label === '' ? path : label), folder };
    },
    redeem: (id) => paths.get(id) ?? null,
  };
}

function forgetOldest(paths: Map<string, string>, known: Map<string, string>, limit: number): void {
  for (const [id, path] of paths) {
    if (paths.size <= limit) return;
    paths.delete(id);
    known.delete(path);
  }
}
