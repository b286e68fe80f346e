import * as fs from 'node:fs';
import { expect, test } from 'vitest';
import { openSource } from '../../../../main/sources/open-source.ts';
import { read } from './mail-fixtures.ts';

const REAL_MAIL = new URL('../../../../../shared/mail/', import.meta.url).pathname;
const folders = fs.existsSync(REAL_MAIL)
  ? fs.readdirSync(REAL_MAIL, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];

test.skipIf(folders.length === 0)(
  'every folder of real mail is read: each file gives messages or a sentence, and nothing throws',
  () => {
    for (const { name } of folders) {
      const opened = openSource(REAL_MAIL + name);
      if (!opened.ok) throw new Error(`${name}: ${opened.problem.message}`);
      const { seen, end } = read(opened.source, { bodyBytes: 2048 });
      expect([name, end.kind, seen.length > 0]).toEqual([name, 'done', true]);
      for (const { place } of seen.slice(0, 200)) expect(opened.source.fetch(place, 256 * 1024)).not.toBeNull();
    }
  },
);

test.skipIf(folders.length === 0)('every single file of real mail opens and is read, or is refused with a sentence', () => {
  for (const { name } of folders) {
    for (const file of fs.readdirSync(REAL_MAIL + name)) {
      const opened = openSource(`${REAL_MAIL}${name}/${file}`);
      if (opened.ok) expect([file, read(opened.source).seen.length > 0]).toEqual([file, true]);
      else expect(['not-mail', 'empty']).toContain(opened.problem.code);
    }
  }
});
