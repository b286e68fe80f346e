import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Answer } from '../../../shared/contract/answer.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { failed } from '../../engine/failures.ts';
import type { Tickets } from '../page/tickets.ts';

type Listing = CallOutput<'host.list'>;
type Found = { readonly path: string; readonly name: string; readonly folder: boolean };

const mostEntries = 2_000;

/** Lists a folder beneath the person's home, with a ticket for each file and folder in it. Nothing outside is ever shown. */
export function browseHome(home: string, ticket: string | null, tickets: Tickets): Answer<Listing> {
  const root = real(home);
  const wanted = ticket === null ? root : real(tickets.redeem(ticket) ?? '');
  if (root === null || wanted === null)
    return failed('bad-ticket', 'That folder is not there any more.', 'Go back to your home folder.');
  if (!isWithin(root, wanted)) return failed('outside', 'That folder lies outside your home folder.', 'Choose one inside it.');
  if (!statSync(wanted).isDirectory())
    return failed('not-a-folder', 'That is a file, not a folder.', 'Choose it, or open a folder.');
  const found = entriesOf(wanted, root);
  if (found === null)
    return failed('no-permission', 'Tattletag may not read that folder.', 'Choose another one, or change who may read it.');
  const issue = ({ path, name, folder }: Found) => tickets.issue(path, folder, name);
  const asFolder = (path: string) => tickets.issue(path, true, path === root ? 'Home' : undefined);
  return {
    ok: true,
    value: {
      here: asFolder(wanted),
      parent: wanted === root ? null : asFolder(dirname(wanted)),
      entries: found.slice(0, mostEntries).map(issue),
      truncated: found.length > mostEntries,
    },
  };
}

/** Whether a path is a folder itself or lies in it; both already resolved. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way) && !way.startsWith(sep));
}

function entriesOf(folder: string, root: string): readonly Found[] | null {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .map((entry) => look(entry, folder, root))
      .filter((found) => found !== null)
      .sort(inReadingOrder);
  } catch {
    return null;
  }
}

/** Files and folders only (no pipes, sockets or devices), and links only where they lead to something inside the home. */
function look(entry: Dirent, folder: string, root: string): Found | null {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return { path, name: entry.name, folder: true };
  if (entry.isFile()) return { path, name: entry.name, folder: false };
  if (!entry.isSymbolicLink()) return null;
  const target = real(path);
  if (target === null || !isWithin(root, target)) return null;
  const there = statSync(target, { throwIfNoEntry: false });
  if (there === undefined || !(there.isFile() || there.isDirectory())) return null;
  return { path: target, name: entry.name, folder: there.isDirectory() };
}

// Folders first, then files; what begins with a dot after everything else.
function inReadingOrder(a: Found, b: Found): number {
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' });
}

function rank({ name, folder }: Found): number {
  return (name.startsWith('.') ? 2 : 0) + (folder ? 0 : 1);
}

function real(path: string): string | null {
  try {
    return path === '' ? null : realpathSync(path);
  } catch {
    return null;
  }
}
