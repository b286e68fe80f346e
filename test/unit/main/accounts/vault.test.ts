import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openVault } from '../../../../main/accounts/vault.ts';

let folder = '';
let ledger = '';
const key = Buffer.alloc(32, 7);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-vault-'));
  ledger = join(folder, 'mine.ledger');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (): string => `${ledger}.vault.json`;

describe('the vault', () => {
  test('gives back what it keeps, to the one ledger only', () => {
    expect(openVault(ledger, key).get(1)).toBeNull();
    openVault(ledger, key).put(1, 'sécret „word“');
    openVault(ledger, key).put(2, 'other');
    expect(openVault(ledger, key).get(1)).toBe('sécret „word“');
    expect(openVault(ledger, Buffer.alloc(32, 8)).get(1)).toBeNull();
    expect(readFileSync(file(), 'utf8')).not.toMatch(/word|other/);
  });

  test('forgets what is removed, and keeps the rest', () => {
    const vault = openVault(ledger, key);
    vault.put(1, 'one');
    vault.put(2, 'two');
    vault.remove(1);
    expect([vault.get(1), vault.get(2)]).toEqual([null, 'two']);
    expect(JSON.parse(readFileSync(file(), 'utf8')).secrets).not.toHaveProperty('1');
  });

  test('does not give one account the secret of another, nor anything that was changed', () => {
    const vault = openVault(ledger, key);
    vault.put(1, 'one');
    const kept = JSON.parse(readFileSync(file(), 'utf8'));
    writeFileSync(file(), JSON.stringify({ ...kept, secrets: { 2: kept.secrets['1'] } }));
    expect(vault.get(2)).toBeNull();
    const flipped = { ...kept.secrets['1'], text: Buffer.from('xxx').toString('base64') };
    writeFileSync(file(), JSON.stringify({ ...kept, secrets: { 1: flipped } }));
    expect(vault.get(1)).toBeNull();
  });

  test.each(['', '{', '[]', '{"version":2}', '{"version":1,"secrets":{"1":{"nonce":"","tag":"","text":""}}}'])(
    'damaged (%s) counts as empty',
    (text) => {
      writeFileSync(file(), text);
      const vault = openVault(ledger, key);
      expect(vault.get(1)).toBeNull();
      expect(vault.put(1, 'one').ok).toBe(true);
      expect(vault.get(1)).toBe('one');
    },
  );
});
