import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftMessage } from '../../../main/accounts/draft-message.ts';
import { appendDraft } from '../../../main/sources/imap/append-draft.ts';
import { createImapSource } from '../../../main/sources/imap/imap-source.ts';
import { type Dovecot, startDovecot, whyNoDovecot } from './harness/dovecot.ts';
import { fillMaildir, mailFiles } from './harness/fill-maildir.ts';
import { accountAt, codesOf, readAccount } from './harness/read-account.ts';

const why = whyNoDovecot();
let server: Dovecot;
let number = 0;

const note = (subject: string): string =>
  `From: Shop <news@shop.example>\nTo: jane+shop@home.example\nSubject: ${subject}\nMessage-ID: <${subject.replace(/\W/g, '')}@shop.example>\n\nHello Jane,\n`;
const notes = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => note(`${name} ${n + 1}`));

describe.skipIf(why !== '')(`an account on a real Dovecot${why === '' ? '' : ` (skipped: ${why})`}`, () => {
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.remove());
  let user = '';
  // Every test has an account of its own.
  beforeEach(() => {
    number += 1;
    user = `jane${number}`;
    server.forgetCommands();
  });
  const jane = (change: Parameters<typeof accountAt>[1] = {}) => {
    const access = accountAt(server.port, change);
    return { ...access, place: { ...access.place, user } };
  };
  const fill = (folder: string, messages: readonly string[]): void => fillMaildir(server, folder, messages, user);

  it('is read whole, folder by folder, and the folder for sent mail is known by its use', async () => {
    fill('', notes('In', 7));
    fill('Sent', notes('Sent', 2));
    fill('Spam', notes('Spam', 3));
    fill('Trash', notes('Trash', 4));
    fill('Drafts', notes('Draft', 1));
    const read = await readAccount(jane());
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect([...read.subjects].sort()).toEqual([...notesOf('In', 7), ...notesOf('Sent', 2), ...notesOf('Spam', 3)].sort());
    expect(read.folders.filter((name) => name === 'Sent')).toHaveLength(2);
    const all = await readAccount(jane({ wishes: { folders: null, trash: true } }));
    expect(all.subjects.filter((subject) => subject.startsWith('Trash'))).toHaveLength(4);
  });

  it('reads only the folders that were chosen, and says which of them is not there', async () => {
    fill('', notes('In', 3));
    fill('Spam', notes('Spam', 3));
    const read = await readAccount(jane({ wishes: { folders: ['inbox', 'Holidays'], trash: false } }));
    expect(read.subjects).toEqual(notesOf('In', 3));
    expect(codesOf(read)).toEqual(['folder-gone']);
    const none = await readAccount(jane({ wishes: { folders: ['Holidays'], trash: false } }));
    expect(none.end.kind).toBe('failed');
    expect(codesOf(none)).toEqual(['folders-missing']);
  });

  it('leaves no trace: flags, files and mod-sequences stay, and nothing but EXAMINE opens a folder', async () => {
    fill('', notes('In', 20));
    server.admin('mailbox', 'status', '-u', user, 'all', 'INBOX');
    const state = (): string => server.admin('mailbox', 'status', '-u', user, 'highestmodseq unseen messages uidnext', 'INBOX');
    const flags = (): string => server.admin('fetch', '-u', user, 'uid flags modseq', 'mailbox', 'INBOX');
    const before = [state(), flags(), mailFiles(server, '', user)];
    server.forgetCommands();
    const read = await readAccount(jane(), { bodyBytes: 32_768 });
    const source = createImapSource(jane());
    const signal = new AbortController().signal;
    await source.fetch(read.places, { limit: 262_144, found: () => undefined, signal });
    expect(read.subjects).toHaveLength(20);
    expect([state(), flags(), mailFiles(server, '', user)]).toEqual(before);
    const commands = server.commands().map((line) => line.replace(/^\S+ \S+ /, '').trim());
    expect(commands.some((command) => command.startsWith('EXAMINE'))).toBe(true);
    const verbs = new Set(commands.map((command) => /^(UID )?[A-Z]+/.exec(command)?.[0]));
    expect([...verbs].sort()).toEqual(['EXAMINE', 'ID', 'LIST', 'LOGOUT', 'LSUB', 'NAMESPACE', 'UID FETCH']);
    for (const fetch of commands.filter((command) => command.startsWith('UID FETCH'))) expect(fetch).toMatch(/BODY\.PEEK\[/);
    expect(commands.join('\n')).not.toMatch(/BODY\[/);
  });

  it('brings the start of each text when names are looked for, and none otherwise', async () => {
    const long = `${note('Long')}${'x'.repeat(40_000)}\n`;
    fill('', [long, note('Short')]);
    const read = await readAccount(jane(), { bodyBytes: 32_768 });
    expect(read.texts.map((text) => text.length)).toEqual([32_768, 13]);
    expect(read.texts[1]).toBe('Hello Jane,\r\n');
    expect((await readAccount(jane())).texts).toEqual(['', '']);
  });

  it('goes on where it ended, and asks for new mail only', async () => {
    fill('', notes('In', 5));
    const first = await readAccount(jane());
    server.forgetCommands();
    const again = await readAccount(jane(), { cursor: first.end.cursor });
    expect(again.subjects).toEqual([]);
    expect(server.commands().filter((line) => /SELECT|FETCH/.test(line))).toEqual([]);
    fill('', notes('New', 2));
    const third = await readAccount(jane(), { cursor: again.end.cursor });
    expect(third.subjects).toEqual(notesOf('New', 2));
  });

  it('does not open a folder that is no longer chosen', async () => {
    fill('', notes('In', 5));
    fill('Sent', notes('Out', 2));
    const first = await readAccount(jane());
    server.forgetCommands();
    const wishes = { folders: ['Sent'], trash: false };
    await readAccount({ ...jane(), wishes }, { cursor: first.end.cursor });
    expect(server.commands().filter((line) => line.includes('EXAMINE'))).toEqual([expect.stringContaining('EXAMINE Sent')]);
  });

  it('does not open a folder that never had mail, and reads it when it has', async () => {
    fill('', notes('In', 3));
    const first = await readAccount(jane());
    expect(server.commands().filter((line) => line.includes('EXAMINE'))).toEqual([expect.stringContaining('EXAMINE INBOX')]);
    server.forgetCommands();
    fill('Sent', notes('Out', 2));
    const again = await readAccount(jane(), { cursor: first.end.cursor });
    expect(again.subjects).toEqual(notesOf('Out', 2));
    expect(codesOf(again)).toEqual([]);
    server.admin('expunge', '-u', user, 'mailbox', 'Sent', 'all');
    server.forgetCommands();
    const anew = await readAccount(jane());
    expect(anew.subjects).toEqual(notesOf('In', 3));
    // It had mail once, which the list does not rule out to be there again.
    expect(server.commands().filter((line) => line.includes('EXAMINE'))).toHaveLength(2);
  });

  it('reads a folder again that was numbered anew, and says so', async () => {
    fill('', notes('In', 4));
    const first = await readAccount(jane());
    server.admin('mailbox', 'update', '-u', user, '--uid-validity', '4242', 'INBOX');
    const again = await readAccount(jane(), { cursor: first.end.cursor });
    expect(again.subjects).toEqual(notesOf('In', 4));
    expect(codesOf(again)).toEqual(['folder-renumbered']);
    expect(again.places[0]).toBe('4242/1/INBOX');
  });

  it('finds the few messages that are left between wide gaps of numbers', async () => {
    fill('', notes('Old', 2));
    await readAccount(jane());
    server.admin('mailbox', 'update', '-u', user, '--min-next-uid', '3000000', 'INBOX');
    fill('', notes('New', 2));
    server.forgetCommands();
    const read = await readAccount(jane());
    expect(read.subjects).toEqual([...notesOf('Old', 2), ...notesOf('New', 2)]);
    expect(server.commands().filter((line) => /UID (FETCH|SEARCH)/.test(line)).length).toBeLessThan(10);
  });

  it('fetches messages again where they lay, and none that is gone or numbered anew', async () => {
    fill('', notes('In', 3));
    const read = await readAccount(jane());
    const found = new Map<string, string>();
    const fetch = (places: readonly string[]) =>
      createImapSource(jane()).fetch(places, {
        limit: 60,
        found: (place, raw) => void found.set(place, Buffer.from(raw).toString('latin1')),
        signal: new AbortController().signal,
      });
    server.admin('expunge', '-u', user, 'mailbox', 'INBOX', 'subject', 'In 2');
    expect(await fetch([...read.places, '77/1/INBOX', '1/1/Nowhere', 'nonsense'])).toBeNull();
    expect([...found.keys()]).toEqual([read.places[0], read.places[2]]);
    expect([...found.values()].map((raw) => raw.length)).toEqual([60, 60]);
  });

  it('keeps folders apart whose names hold any letter', async () => {
    for (const folder of ['Éléments', 'a & b', '日本']) {
      server.admin('mailbox', 'create', '-u', user, folder);
      server.save(user, folder, note(`In ${folder.codePointAt(0)}`));
    }
    const read = await readAccount(jane());
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect(read.places.map((place) => place.split('/')[2]).sort()).toEqual(['a & b', 'Éléments', '日本'].sort());
  });

  it('takes a draft into its folder for drafts, flagged as one, and nothing else changes', async () => {
    fill('', notes('In', 2));
    await readAccount(jane());
    const before = server.admin('fetch', '-u', user, 'uid flags', 'mailbox', 'INBOX');
    const draft = draftMessage(
      { from: 'jane@home.example', to: 'privacy@shop.example', subject: 'Objection', body: 'Hello' },
      new Date(),
    );
    expect(await appendDraft(jane(), draft, new AbortController().signal)).toBeNull();
    const kept = server.admin('fetch', '-u', user, 'flags hdr', 'mailbox', 'Drafts');
    expect(kept).toContain('\\Draft');
    expect(kept).toContain('Subject: Objection');
    expect(server.admin('fetch', '-u', user, 'uid flags', 'mailbox', 'INBOX')).toBe(before);
    expect((await readAccount(jane())).subjects).toEqual(notesOf('In', 2));
  });

  it('says plainly when the password is wrong, and only then', async () => {
    const wrong = await readAccount(jane({ secret: { kind: 'password', password: 'not this' } }));
    expect(wrong.end).toMatchObject({ kind: 'failed', cursor: null });
    expect(codesOf(wrong)).toEqual(['wrong-password']);
    expect(JSON.stringify(wrong.end)).not.toContain('not this');
  });
});

const notesOf = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`);
