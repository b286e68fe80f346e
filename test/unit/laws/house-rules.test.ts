import { describe, expect, test } from 'vitest';
import { breaches, foreignForm, longFunction, undocumented } from './code-shape.ts';
import { type HouseFile, houseFiles } from './house-files.ts';

const files = houseFiles();
const product = files.filter(({ path }) => /^(main|preload|renderer|shared)\/.*\.tsx?$/.test(path));
const code = files.filter(({ path }) => /\.(tsx?|mjs|cjs)$/.test(path));

/** THE list of calls is one list on purpose: whoever adds a call looks in one place. */
const oneList = ['shared/contract/calls.ts'];

/** Lines of `among` that hold `pattern`, named by path and line. */
function linesWith(pattern: RegExp, among: readonly HouseFile[]): readonly string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [])),
  );
}

/** The forbidden words are put together from halves, so that this file does not forbid itself. */
const halves = (...pairs: readonly (readonly [string, string])[]): RegExp =>
  new RegExp(pairs.map((pair) => pair.join('')).join('|'));

describe('the rules of the house', () => {
  test('there is a house to look at', () => {
    expect(product.length).toBeGreaterThan(100);
  });

  test('no file is longer than 300 lines, but for the lists that are one thing', () => {
    const long = code.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
    expect(long.filter((path) => !oneList.includes(path))).toEqual([]);
  });

  test('no function is longer than 40 lines, or 60 in the renderer', () => {
    expect(breaches(product, longFunction)).toEqual([]);
  });

  test('types are types, exports have names, and nothing re-exports wholesale', () => {
    expect(breaches(product, foreignForm)).toEqual([]);
  });

  test('every exported function opens with a sentence', () => {
    expect(breaches(product, undocumented)).toEqual([]);
  });

  test('no compiler or linter message is suppressed', () => {
    const suppression = halves(
      ['@ts', '-ignore'],
      ['@ts', '-expect-error'],
      ['@ts', '-nocheck'],
      ['biome', '-ignore'],
      ['eslint', '-disable'],
    );
    expect(linesWith(suppression, code)).toEqual([]);
  });

  test('nothing is left to do later', () => {
    expect(linesWith(halves(['TO', 'DO'], ['FIX', 'ME'], ['X', 'XX\\b']), code)).toEqual([]);
  });

  test('files are named in kebab case, for a verb or a thing, never a drawer', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|bench|config|ci|d))?\.(tsx?|mjs|cjs)$/;
    const drawer = /^(utils?|helpers?|types|index|common|misc)\.(tsx?|mjs|cjs)$/;
    const name = (path: string): string => path.split('/').at(-1) ?? '';
    expect(code.map(({ path }) => path).filter((path) => !kebab.test(name(path)) || drawer.test(name(path)))).toEqual([]);
  });

  test('nothing names this machine, a registry host, or tools that are not in the repository', () => {
    const machine = halves(
      ['/wo', 'rk/'],
      ['/ro', 'ot/'],
      ['registry\\.np', 'mjs'],
      ['local', 'host:4873'],
      ['npm\\.p', 'kg\\.'],
      ['issues ', 'show'],
    );
    expect(
      linesWith(
        machine,
        files.filter(({ path }) => path !== 'package-lock.json'),
      ),
    ).toEqual([]);
  });

  test('the lock names no registry', () => {
    expect(
      linesWith(
        /"resolved"/,
        files.filter(({ path }) => path === 'package-lock.json'),
      ),
    ).toEqual([]);
  });

  test('only what is not bundled stands in dependencies', () => {
    const manifest = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '{}') as { dependencies?: object };
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(['libsql']);
  });
});
