import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkOut, putOut } from '../../../../../main/hosts/cli/put-out.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-test-'));
  writeFileSync(join(folder, 'all.mbox'), 'mail');
  mkdirSync(join(folder, 'maildir', 'cur'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]): string => join(folder, ...names);

describe('--out', () => {
  test('may name a new file, or a report that is there already', async () => {
    expect(checkOut(at('report.json'), [at('all.mbox')]).ok).toBe(true);
    expect(await putOut('first', at('report.json'))).toEqual({ ok: true, value: null });
    expect(checkOut(at('report.json'), [at('all.mbox')]).ok).toBe(true);
    await putOut('second', at('report.json'));
    expect(readFileSync(at('report.json'), 'utf8')).toBe('second');
  });

  test('may lie beside a source whose name it begins with', () => {
    expect(checkOut(at('maildir.json'), [at('maildir')]).ok).toBe(true);
  });

  test.each([
    ['a source itself', 'all.mbox'],
    ['a source by a detour', 'maildir/../all.mbox'],
    ['a place inside a source folder', 'maildir/cur/report.json'],
    ['a source by a symbolic link', 'link.json'],
    ['a source by a hard link', 'hard.json'],
  ])('is refused when it names %s', (_, name) => {
    symlinkSync(at('all.mbox'), at('link.json'));
    linkSync(at('all.mbox'), at('hard.json'));
    expect(checkOut(at(name), [at('all.mbox'), at('maildir')])).toMatchObject({ failure: { code: 'out-is-source' } });
  });

  test('is refused in a folder that is not there, before anything is read', () => {
    expect(checkOut(at('nowhere', 'report.json'), [])).toMatchObject({ failure: { code: 'no-folder' } });
    expect(checkOut(at('all.mbox', 'report.json'), [])).toMatchObject({ ok: false });
  });

  test('is refused where a ledger that does not exist yet shall be', () => {
    expect(checkOut(at('new.ledger'), [at('new.ledger')])).toMatchObject({ failure: { code: 'out-is-source' } });
  });
});
