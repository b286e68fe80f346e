import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browseHome, isWithin } from '../../../../../main/hosts/browser/browse-home.ts';
import { createTickets, type Tickets } from '../../../../../main/hosts/page/tickets.ts';

let base = '';
let home = '';
const socket = createServer();

beforeAll(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'tattletag-home-')));
  home = join(base, 'jane');
  mkdirSync(join(home, 'Mail', 'Old'), { recursive: true });
  mkdirSync(join(home, '.thunderbird'));
  mkdirSync(join(base, 'janet'));
  writeFileSync(join(base, 'janet', 'hers.mbox'), '');
  for (const name of ['inbox 10.mbox', 'inbox 9.mbox', '.netrc']) writeFileSync(join(home, name), '');
  symlinkSync(join(base, 'janet'), join(home, 'to-janet'));
  symlinkSync(join(base, 'janet', 'hers.mbox'), join(home, 'hers.mbox'));
  symlinkSync(join(home, 'Mail'), join(home, 'to-mail'));
  symlinkSync(join(home, 'nowhere'), join(home, 'dangling'));
  symlinkSync(home, join(home, 'Mail', 'loop'));
  await new Promise<void>((resolve) => socket.listen(join(home, 'socket'), resolve));
});
afterAll(() => {
  socket.close();
  rmSync(base, { recursive: true, force: true });
});

const list = (ticket: string | null, tickets: Tickets = createTickets()) => {
  const answer = browseHome(home, ticket, tickets);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const labels = (entries: readonly { readonly label: string }[]) => entries.map(({ label }) => label);

describe('a folder of the home', () => {
  it('shows folders, then files in counting order, and what begins with a dot last', () => {
    expect(labels(list(null).entries)).toEqual(['Mail', 'to-mail', 'inbox 9.mbox', 'inbox 10.mbox', '.thunderbird', '.netrc']);
  });

  it('gives tickets, never paths', () => {
    expect(JSON.stringify(list(null))).not.toContain(base);
  });

  it('leads down by a ticket and up again to the home, which has nothing above it', () => {
    const tickets = createTickets();
    const top = list(null, tickets);
    const mail = list(top.entries[0]?.id ?? '', tickets);
    expect(mail.here.label).toBe('Mail');
    expect(labels(mail.entries)).toEqual(['loop', 'Old']);
    expect(mail.parent?.label).toBe('Home');
    expect(list(mail.parent?.id ?? '', tickets).parent).toBeNull();
  });
});

describe('attacks', () => {
  it('links that lead outside, and sockets, are not shown', () => {
    const shown = labels(list(null).entries);
    for (const name of ['to-janet', 'hers.mbox', 'dangling', 'socket']) expect(shown).not.toContain(name);
  });

  it('a path, or a ticket of another host, instead of a ticket', () => {
    for (const bad of [home, '/etc', '..', createTickets().issue(join(home, 'Mail'), true).id]) {
      expect(browseHome(home, bad, createTickets())).toMatchObject({ ok: false, failure: { code: 'bad-ticket' } });
    }
  });

  it('a folder that was exchanged for a link to the outside after its ticket was given', () => {
    const tickets = createTickets();
    const swapped = join(home, 'swapped');
    mkdirSync(swapped);
    const { id } = tickets.issue(swapped, true);
    rmSync(swapped, { recursive: true });
    symlinkSync(join(base, 'janet'), swapped);
    expect(browseHome(home, id, tickets)).toMatchObject({ ok: false, failure: { code: 'outside' } });
    rmSync(swapped);
  });

  it('a file, or a folder that has gone', () => {
    const tickets = createTickets();
    const file = tickets.issue(join(home, 'inbox 9.mbox'), false);
    const gone = tickets.issue(join(home, 'gone'), true);
    expect(browseHome(home, file.id, tickets)).toMatchObject({ ok: false, failure: { code: 'not-a-folder' } });
    expect(browseHome(home, gone.id, tickets)).toMatchObject({ ok: false, failure: { code: 'bad-ticket' } });
  });

  it('a neighbour whose name begins like the home is outside it', () => {
    expect(isWithin('/home/jane', '/home/janet')).toBe(false);
    expect(isWithin('/home/jane', '/home')).toBe(false);
    expect(isWithin('/home/jane', '/home/jane')).toBe(true);
    expect(isWithin('/home/jane', '/home/jane/..mail')).toBe(true);
    expect(isWithin('/', '/etc')).toBe(true);
  });
});
