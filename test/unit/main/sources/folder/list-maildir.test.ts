import { afterAll, expect, test } from 'vitest';
import { listMaildir } from '../../../../../main/sources/maildir/list-maildir.ts';
import { temporaryFolder, write } from '../mail-fixtures.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

test('the messages of new and cur come together in the order of their ids, whatever flags they have', () => {
  const names = ['cur/1.b:2,S', 'cur/1:2,S', 'cur/3:2,', 'cur/5.host:2,RS', 'new/1.a', 'new/4', 'new/9', 'cur/.hidden', 'tmp/2'];
  for (const name of names) write(folder.at('box', name), '');
  write(folder.at('box', 'cur', 'folder', 'file'), '');
  const list = listMaildir(folder.at('box'), (path, problem) => expect.fail(`${path} ${problem}`));
  const ids = ['1', '1.a', '1.b', '3', '4', '5.host', '9'];
  const found = ['cur/1:2,S', 'new/1.a', 'cur/1.b:2,S', 'cur/3:2,', 'new/4', 'cur/5.host:2,RS', 'new/9'];
  expect(Array.from({ length: list.length }, (_, nth) => list.idAt(nth))).toEqual(ids);
  expect(list.slice(0, list.length)).toEqual(found.map((name, nth) => ({ name, id: ids[nth], size: null })));
  expect(list.slice(4, 6)).toEqual([
    { name: 'new/4', id: '4', size: null },
    { name: 'cur/5.host:2,RS', id: '5.host', size: null },
  ]);
});
