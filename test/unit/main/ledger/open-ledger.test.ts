import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../main/ledger/ledger.ts';
import { migrations } from '../../../../main/ledger/migrations/migrate.ts';
import { openLedger } from '../../../../main/ledger/open-ledger.ts';
import { openTemporaryLedger } from '../../../../main/ledger/open-temporary-ledger.ts';
import { wipeLedger } from '../../../../main/ledger/wipe-ledger.ts';
import { aBatch, aMessage, packed } from './a-message.ts';

let folder = '';
let file = '';
const key = randomBytes(32);
const open: Ledger[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  file = join(folder, 'ledger');
});

afterEach(() => {
  for (const ledger of open.splice(0)) ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function opened(request: Partial<Parameters<typeof openLedger>[0]> = {}, steps = migrations): Ledger {
  const result = openLedger({ file, key, create: true, ...request }, steps);
  if (!result.ok) throw new Error(result.failure.message);
  open.push(result.ledger);
  return result.ledger;
}

function refused(request: Partial<Parameters<typeof openLedger>[0]> = {}, steps = migrations): string {
  const result = openLedger({ file, key, create: false, ...request }, steps);
  if (result.ok) open.push(result.ledger);
  return result.ok ? 'opened' : result.failure.code;
}

describe('opening a ledger', () => {
  it('makes one only when asked, and only for its owner to read', () => {
    expect(refused()).toBe('ledger-absent');
    opened();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('finds everything again after it was closed', () => {
    const ledger = opened();
    ledger.setNote('reference', 'some folder');
    ledger.close();
    expect(opened({ create: false }).note('reference')).toBe('some folder');
  });

  it('keeps no word of it readable on the disk, in the log neither', () => {
    const ledger = opened();
    ledger.messages.startWriting().store(aBatch([packed(aMessage({ subject: 'A very private subject' }))]));
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'));
    expect(bytes.join('')).not.toContain('private');
    expect(bytes.join('')).not.toContain('acme');
    expect(bytes.join('')).not.toContain('SQLite format');
  });

  it('refuses the wrong key and leaves the ledger as it was', () => {
    opened().close();
    const before = readFileSync(file);
    expect(refused({ key: randomBytes(32) })).toBe('wrong-key');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(refused()).toBe('opened');
  });

  it('tells the second Tattletag that the first has it, until the first closes it', () => {
    const first = opened();
    expect(refused()).toBe('ledger-in-use');
    first.close();
    expect(refused()).toBe('opened');
  });

  it('says of a file that is none that it cannot be read', () => {
    writeFileSync(file, 'Dear diary, this is no ledger.');
    expect(refused()).toBe('ledger-unreadable');
    expect(readFileSync(file, 'utf8')).toBe('Dear diary, this is no ledger.');
  });

  it('says of a ledger that was cut in the middle that it cannot be read', () => {
    opened().close();
    truncateSync(file, 8192);
    expect(refused()).toBe('ledger-unreadable');
  });

  it('says of a folder that it is not there, or no file', () => {
    expect(refused({ file: folder })).toBe('ledger-fault');
    expect(refused({ file: join(folder, 'ledger', 'below') })).toBe('ledger-absent');
  });
});

describe('migrating a ledger', () => {
  const more = [...migrations, 'CREATE TABLE later (a TEXT); INSERT INTO later VALUES (1);'];

  it('brings it forward and keeps a copy of how it was, which still opens', () => {
    const before = opened();
    before.setNote('mine', 'kept');
    before.close();
    const after = opened({}, more);
    expect(after.note('mine')).toBe('kept');
    after.close();
    const copy = readdirSync(folder).find((name) => name.includes(`before-version-${more.length}`)) ?? '';
    expect(opened({ file: join(folder, copy), create: false }).note('mine')).toBe('kept');
  });

  it('leaves it as it was when a step fails, and opens again with the old steps', () => {
    opened().close();
    const broken = [...migrations, 'CREATE TABLE later (a TEXT); SELECT nonsense FROM nowhere;'];
    expect(() => openLedger({ file, key, create: false }, broken)).toThrow();
    expect(refused()).toBe('opened');
  });

  it('does not touch a ledger of a newer Tattletag', () => {
    opened({}, more).close();
    expect(refused()).toBe('ledger-newer');
    expect(refused({}, more)).toBe('opened');
  });
});

describe('a temporary ledger', () => {
  it('is gone when it is closed', () => {
    const result = openTemporaryLedger(folder);
    if (!result.ok) throw new Error(result.failure.message);
    result.ledger.setNote('a', 'b');
    expect(readdirSync(folder)).toHaveLength(1);
    result.ledger.close();
    expect(readdirSync(folder)).toHaveLength(0);
  });
});

describe('wiping', () => {
  it('removes the ledger, its copies and its key, and nothing else', () => {
    opened().close();
    for (const name of ['ledger.key.json', 'ledger.before-version-2', 'ledger-wal', 'ledger of mine', 'other']) {
      writeFileSync(join(folder, name), 'x');
    }
    expect(wipeLedger(file)).toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['ledger of mine', 'other']);
  });
});
