import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPage } from '../../../../../main/hosts/page/read-page.ts';

let folder = '';
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-page-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'renderer', 'index.html'), '<html><head><meta nonce="__CSP_NONCE__"></head></html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'a.js'), '"__CSP_NONCE__"');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string, bridge: string | null = null) => readPage(join(folder, 'renderer'), path, bridge);

it('gives every load of the page a nonce of its own, the same in page and policy', async () => {
  const [one, two] = [await read('/'), await read('/')];
  const nonce = /nonce="([^"]+)"/.exec(text(one.body))?.[1] ?? '';
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(text(two.body)).not.toContain(nonce);
});

it('leaves scripts as they are', async () => {
  expect(text((await read('/assets/a.js')).body)).toBe('"__CSP_NONCE__"');
});

it('puts the bridge before every other script', async () => {
  expect(text((await read('/', '/bridge.js')).body)).toMatch(/<head>\s*<script src="\/bridge.js"><\/script>/);
});

it('answers 404 for what is not there, and never says where it looked', async () => {
  for (const path of ['/missing.js', '/../secret.json', '/%2e%2e%2fsecret.json', '/assets']) {
    const { status, body } = await read(path);
    expect(status).toBe(404);
    expect(text(body)).not.toContain(folder);
  }
});
