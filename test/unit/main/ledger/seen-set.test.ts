import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSeenSet } from '../../../../main/ledger/messages/seen-set.ts';
import { identity } from './a-message.ts';

const hash = (n: number): string => createHash('sha256').update(String(n)).digest('hex').slice(0, 16);

describe('the set of known messages', () => {
  it('finds every row again after it has grown many times, and no other', () => {
    const seen = createSeenSet(0);
    for (let n = 1; n <= 20_000; n += 1) seen.add(hash(n), n);
    for (let n = 1; n <= 20_000; n += 1) if (seen.rowOf(hash(n)) !== n) throw new Error(`lost ${n}`);
    expect(seen.size()).toBe(20_000);
    expect(seen.rowOf(hash(20_001))).toBe(0);
  });

  it('tells identities apart that differ in one half only, and copes when all fall into one slot', () => {
    const seen = createSeenSet(0);
    for (let n = 1; n <= 300; n += 1) seen.add(identity(n), n);
    seen.add(`${'0'.repeat(7)}1${identity(5).slice(8)}`, 999);
    expect(seen.rowOf(identity(5))).toBe(5);
    expect(seen.rowOf(identity(300))).toBe(300);
    expect(seen.rowOf(`${'0'.repeat(7)}1${identity(5).slice(8)}`)).toBe(999);
  });

  it('knows an identity of all ones and of all zeros', () => {
    const seen = createSeenSet(0);
    seen.add('f'.repeat(16), 7);
    seen.add('0'.repeat(16), 8);
    expect([seen.rowOf('f'.repeat(16)), seen.rowOf('0'.repeat(16))]).toEqual([7, 8]);
  });
});
