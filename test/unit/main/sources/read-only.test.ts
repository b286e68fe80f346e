import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { message, numberedMbox, open, read, temporaryFolder, write } from './mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Everything about a tree that reading must not change: names, bytes, modes and times. */
function snapshot(root: string): readonly string[] {
  const below = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return ['.', ...below].map((name) => {
    const file = path.join(root, name);
    const { mode, size, mtimeNs, ctimeNs, atimeNs, nlink } = fs.statSync(file, { bigint: true });
    const folderItself = fs.statSync(file).isDirectory();
    const bytes = folderItself ? '' : createHash('sha256').update(fs.readFileSync(file)).digest('hex');
    return [name, mode, size, mtimeNs, ctimeNs, folderItself ? '' : atimeNs, nlink, bytes].join(' ');
  });
}

test('opening, reading, resuming and fetching leave every file as it was, times included', () => {
  write(folder.at('mail', 'maildir', 'new', '1.host'), message(1));
  write(folder.at('mail', 'maildir', 'cur', '2.host:2,'), message(2));
  write(folder.at('mail', 'boxes', 'Inbox'), numberedMbox(5));
  write(folder.at('mail', 'boxes', 'Inbox.msf'), 'x');
  write(folder.at('mail', 'boxes', 'old.mbox.gz'), zlib.gzipSync(numberedMbox(5)));
  write(folder.at('mail', 'emls', '1.eml'), message(1));
  for (const name of fs.readdirSync(folder.at('mail'), { recursive: true, encoding: 'utf8' })) {
    fs.utimesSync(folder.at('mail', name), 1_500_000_000, 1_600_000_000);
  }
  snapshot(folder.at('mail'));
  const before = snapshot(folder.at('mail'));
  const places = ['maildir', 'boxes', 'boxes/Inbox', 'boxes/old.mbox.gz', 'emls', 'emls/1.eml', '.'];
  for (const place of places) {
    const source = open(folder.at('mail', place));
    source.remaining(null);
    const { seen, end } = read(source, { bodyBytes: 1000 });
    read(source, { cursor: end.cursor });
    for (const { place: at } of seen) expect(source.fetch(at, 100)).not.toBeNull();
  }
  expect(snapshot(folder.at('mail'))).toEqual(before);
});
