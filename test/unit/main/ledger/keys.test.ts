import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../../../../main/ledger/keys/create-key.ts';
import { describeKey } from '../../../../main/ledger/keys/describe-key.ts';
import { keyFileName } from '../../../../main/ledger/keys/key-file-name.ts';
import type { KeyMethod, KeyResult } from '../../../../main/ledger/keys/ledger-key.ts';
import { unlockKey } from '../../../../main/ledger/keys/unlock-key.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-test-'));
  file = join(folder, 'ledger');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const passphrase = (text: string): KeyMethod => ({ kind: 'passphrase', passphrase: text });
const codeOf = (result: KeyResult): string => (result.ok ? 'opened' : result.failure.code);
const hexOf = (result: KeyResult): string => (result.ok ? Buffer.from(result.key).toString('hex') : result.failure.code);

describe('a key behind a passphrase', () => {
  it('opens with the passphrase alone, however its letters are composed', async () => {
    const made = await createKey(file, passphrase('vier Äpfel'));
    expect(hexOf(await unlockKey(file, passphrase('vier A\u0308pfel')))).toBe(hexOf(made));
    expect(codeOf(await unlockKey(file, passphrase('vier Apfel')))).toBe('wrong-passphrase');
    expect(codeOf(await unlockKey(file, { kind: 'key-file' }))).toBe('key-method');
    expect(describeKey(file)).toBe('passphrase');
  });

  it('stands in no file in the clear, and the file is for its owner alone', async () => {
    const made = await createKey(file, passphrase('secret words'));
    const text = readFileSync(keyFileName(file), 'utf8');
    expect(text).not.toContain('secret');
    expect(made.ok && text.includes(Buffer.from(made.key).toString('base64'))).toBe(false);
    expect(statSync(keyFileName(file)).mode & 0o777).toBe(0o600);
  });

  it('is refused when its file was changed, and asks for no more memory than it should', async () => {
    await createKey(file, passphrase('secret words'));
    const kept = JSON.parse(readFileSync(keyFileName(file), 'utf8'));
    writeFileSync(keyFileName(file), JSON.stringify({ ...kept, cipher: { ...kept.cipher, tag: 'AAAAAAAAAAAAAAAAAAAAAA==' } }));
    expect(codeOf(await unlockKey(file, passphrase('secret words')))).toBe('wrong-passphrase');
    writeFileSync(keyFileName(file), JSON.stringify({ ...kept, kdf: { ...kept.kdf, N: 2 ** 30 } }));
    expect(codeOf(await unlockKey(file, passphrase('secret words')))).toBe('key-damaged');
  });

  it('is never made from an empty passphrase', async () => {
    expect(codeOf(await createKey(file, passphrase('')))).toBe('passphrase-empty');
    expect(describeKey(file)).toBeNull();
  });
});

describe('a key in a file', () => {
  it('opens without a word, and another is not written over it', async () => {
    const made = await createKey(file, { kind: 'key-file' });
    expect(hexOf(await unlockKey(file, { kind: 'key-file' }))).toBe(hexOf(made));
    expect(codeOf(await createKey(file, { kind: 'key-file' }))).toBe('key-there');
    expect(statSync(keyFileName(file)).mode & 0o777).toBe(0o600);
  });

  it('is missed, or found damaged, with a sentence', async () => {
    expect(codeOf(await unlockKey(file, { kind: 'key-file' }))).toBe('key-absent');
    writeFileSync(keyFileName(file), '{"version":1,"kind":"key-file"');
    expect(codeOf(await unlockKey(file, { kind: 'key-file' }))).toBe('key-damaged');
    writeFileSync(keyFileName(file), JSON.stringify({ version: 1, kind: 'key-file', key: 'AAAA' }));
    expect(codeOf(await unlockKey(file, { kind: 'key-file' }))).toBe('key-damaged');
  });
});

describe('a key in the keyring', () => {
  const flip = async (bytes: Uint8Array): Promise<Uint8Array> => bytes.map((byte) => byte ^ 0xff);

  it('opens through the host, and only there', async () => {
    const made = await createKey(file, { kind: 'keyring', wrapper: { wrap: flip, unwrap: flip } });
    expect(hexOf(await unlockKey(file, { kind: 'keyring', wrapper: { wrap: flip, unwrap: flip } }))).toBe(hexOf(made));
    expect(codeOf(await unlockKey(file, { kind: 'keyring', wrapper: { wrap: flip, unwrap: async () => null } }))).toBe(
      'keyring-refused',
    );
    expect(codeOf(await unlockKey(file, passphrase('x')))).toBe('key-method');
  });

  it('is not made when the keyring refuses', async () => {
    const wrap = async (): Promise<Uint8Array> => Promise.reject(new Error('locked'));
    expect(codeOf(await createKey(file, { kind: 'keyring', wrapper: { wrap, unwrap: flip } }))).toBe('keyring-refused');
    expect(describeKey(file)).toBeNull();
  });
});
