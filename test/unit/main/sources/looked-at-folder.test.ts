import { rmSync, symlinkSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { message, numberedMbox, open, read, subjects, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** A Maildir with a subfolder of which some was read already. */
function grown(name: string): { readonly root: string; readonly cursor: string | null } {
  const root = folder.at(name);
  for (let n = 1; n <= 300; n += 1) write(folder.at(name, 'cur', `${1000 + n}.host:2,S`), message(n));
  write(folder.at(name, '.Sent', 'cur', '1.host:2,S'), message(900));
  const { end } = read(open(root));
  for (let n = 301; n <= 305; n += 1) write(folder.at(name, 'new', `${1000 + n}.host`), message(n));
  return { root, cursor: end.cursor };
}

describe('a folder that was just looked at', () => {
  it('is read as one that was not, to the same cursor', () => {
    const { root, cursor } = grown('same');
    const plain = read(open(root), { cursor });
    const source = open(root);
    expect(source.remaining(cursor)).toBeGreaterThan(0);
    const looked = read(source, { cursor });
    expect(subjects(looked.seen)).toEqual(expect.arrayContaining(['Number 301', 'Number 305']));
    expect(looked).toEqual(plain);
    expect(source.remaining(looked.end.cursor)).toBe(0);
    expect(read(source, { cursor: looked.end.cursor })).toEqual({ ...looked, seen: [], checkpoints: [] });
  });

  it('tells of a link that leads nowhere when it is read, once', () => {
    const { root, cursor } = grown('links');
    symlinkSync('nowhere', folder.at('links', 'cur', '9999.host:2,S'));
    const source = open(root);
    source.remaining(cursor);
    expect(read(source, { cursor }).end.notes.map(({ code }) => code)).toEqual(['not-found']);
  });

  it('is listed anew when it is read a second time, or from elsewhere', () => {
    const { root, cursor } = grown('anew');
    const source = open(root);
    source.remaining(cursor);
    const first = read(source, { cursor });
    write(folder.at('anew', 'new', '2000.host'), message(2000));
    expect(subjects(read(source, { cursor: first.end.cursor }).seen)).toContain('Number 2000');
    source.remaining(first.end.cursor);
    write(folder.at('anew', 'new', '2001.host'), message(2001));
    expect(subjects(read(source).seen)).toContain('Number 2001');
  });

  it('that lost a file meanwhile is read but for that one, which is told', () => {
    const { root, cursor } = grown('lost');
    const source = open(root);
    source.remaining(cursor);
    rmSync(folder.at('lost', 'new', '1303.host'));
    const { seen, end } = read(source, { cursor });
    expect(subjects(seen)).toContain('Number 304');
    expect(subjects(seen)).not.toContain('Number 303');
    expect(end.notes.map(({ code }) => code)).toEqual(['not-found']);
    expect(read(open(root), { cursor: end.cursor }).end.notes).toEqual([]);
  });

  it('with mboxes in it is read as one that was not', () => {
    const file = write(folder.at('boxes', 'box'), numberedMbox(400, `${'x'.repeat(500)}\n`));
    const root = folder.at('boxes');
    const { end } = read(open(root));
    write(file, numberedMbox(402, `${'x'.repeat(500)}\n`));
    const source = open(root);
    expect(source.remaining(end.cursor)).toBeGreaterThan(0);
    expect(read(source, { cursor: end.cursor })).toEqual(read(open(root), { cursor: end.cursor }));
  });
});
