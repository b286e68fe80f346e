import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';

/** A file or folder the person chose, as it crosses to the screens: an id to hand back and a label to read. */
export type Ticket = { readonly id: string; readonly label: string; readonly folder: boolean };

/** Gives out tickets for paths, so that a screen can hand a file back without ever naming a path. */
export type Tickets = {
  readonly issue: (path: string, folder: boolean, label?: string) => Ticket;
  /** The path behind a ticket, or null when it was never given out or is long past. */
  readonly resolve: (id: string) => string | null;
};

/** Enough for a folder listing of thousands of entries; the oldest are forgotten first. */
const mostTickets = 20_000;

/** Starts an empty drawer of tickets; it lives as long as its host. */
export function createTickets(most: number = mostTickets): Tickets {
  const paths = new Map<string, string>();
  return {
    issue: (path, folder, label) => {
      const id = randomBytes(16).toString('base64url');
      paths.set(id, path);
      forgetOldest(paths, most);
      return { id, label: label ?? (basename(path) || path), folder };
    },
    resolve: (id) => paths.get(id) ?? null,
  };
}

function forgetOldest(paths: Map<string, string>, most: number): void {
  for (const id of paths.keys()) {
    if (paths.size <= most) return;
    paths.delete(id);
  }
}
