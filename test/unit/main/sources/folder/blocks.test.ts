import { expect, test } from 'vitest';
import { cutBlocks, digestOf } from '../../../../../main/sources/folder/blocks.ts';

const files = Array.from({ length: 20_000 }, (_, i) => `${1_700_000_000 + i * 37}.M${i}.host`);

function blocksOf(ids: readonly string[]): readonly (readonly string[])[] {
  return [...cutBlocks({ length: ids.length, idAt: (nth) => ids[nth] ?? '' })];
}

function digests(of: readonly string[]): Set<string> {
  return new Set(blocksOf(of).map(digestOf));
}

test('blocks hold every file once, in order, and none is large', () => {
  const blocks = blocksOf(files);
  expect(blocks.flat()).toEqual(files);
  expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(1024);
  expect(blocks.length).toBeGreaterThan(80);
  expect(blocks.length).toBeLessThan(320);
});

test('a file that comes or goes changes no more than two blocks', () => {
  const before = digests(files);
  const without = digests(files.filter((_, i) => i !== 9_000));
  const withOne = digests([...files.slice(0, 5_000), '1700185000.x', ...files.slice(5_000)]);
  for (const after of [without, withOne]) {
    expect([...after].filter((digest) => !before.has(digest)).length).toBeLessThanOrEqual(2);
  }
});
