import { expect, it } from 'vitest';
import { knownNicknames } from '../../../../../shared/detect/tags/known-nicknames.ts';
import { areNicknames } from '../../../../../shared/detect/tags/nicknames.ts';

it('every row is in small letters, one space apart, and no form stands twice in it', () => {
  const rows = knownNicknames.trim().split(/;\s|\n/);
  expect(rows.length).toBeGreaterThan(400);
  for (const row of rows) {
    expect(row).toMatch(/^[\p{Ll}]+(?: [\p{Ll}]+)*$/u);
    const names = row.split(' ');
    expect(new Set(names).size, row).toBe(names.length);
  }
});

it('two forms of one name are each other’s, and two names that share no row are not', () => {
  expect(areNicknames('biii', 'wiiiiam')).toBe(true); // folded: l and 1 are i
  expect(areNicknames('bob', 'rob')).toBe(true);
  expect(areNicknames('joan', 'john')).toBe(false);
  expect(areNicknames('саша', 'александр')).toBe(true);
  expect(areNicknames('petej', 'peter')).toBe(false);
});
