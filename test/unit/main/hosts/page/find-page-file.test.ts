import { expect, it } from 'vitest';
import { findPageFile } from '../../../../../main/hosts/page/find-page-file.ts';

it('finds the start page and the files that vite writes', () => {
  expect(findPageFile('/')).toEqual({ parts: ['index.html'], type: 'text/html; charset=utf-8' });
  expect(findPageFile('/assets/index-B0_x.js')).toEqual({
    parts: ['assets', 'index-B0_x.js'],
    type: 'text/javascript; charset=utf-8',
  });
  expect(findPageFile('/assets/inter-latin.woff2')?.type).toBe('font/woff2');
});

it.each([
  ['dot dot', '/../package.json'],
  ['dot dot in the middle', '/assets/../../main/desktop.cjs'],
  ['encoded dots', '/%2e%2e/package.json'],
  ['encoded slash', '/..%2fpackage.json'],
  ['twice encoded', '/%252e%252e%252fpackage.json'],
  ['backslash', '/..\\package.json'],
  ['encoded backslash', '/..%5cpackage.json'],
  ['a drive', '/C:/secrets.json'],
  ['an alternate stream', '/index.html::$DATA.html'],
  ['a NUL', '/index.html%00.js'],
  ['broken encoding', '/%E0%A4%A.html'],
  ['a hidden file', '/.env.json'],
  ['an absolute path', '//etc/passwd.txt'],
  ['an ending we never write', '/main/desktop.cjs'],
  ['no ending', '/package'],
  ['no leading slash', 'index.html'],
  ['nothing', ''],
  ['a very deep path', '/a/b/c/d/e.js'],
  ['a very long name', `/${'a'.repeat(300)}.js`],
])('refuses %s', (_name, path) => {
  expect(findPageFile(path)).toBeNull();
});
