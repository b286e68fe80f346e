import { expect, it } from 'vitest';
import { contentPolicy, safetyHeaders } from '../../../../../main/hosts/page/content-policy.ts';

const directives = new Map(
  contentPolicy('N0NCE')
    .split('; ')
    .map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)] as const),
);

it('allows nothing that is not named, and nothing unsafe', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(contentPolicy('N0NCE')).not.toMatch(/unsafe|\*|https?:|strict-dynamic|wasm/);
});

it('runs scripts from the app alone: no inline script, not even with the nonce', () => {
  expect(directives.get('script-src')).toEqual(["'self'"]);
});

it('takes inline styles only with the nonce of this load', () => {
  expect(directives.get('style-src')).toEqual(["'self'", "'nonce-N0NCE'"]);
});

it('connects nowhere else, is framed by no one, posts no form and has no other base', () => {
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  for (const name of ['frame-ancestors', 'form-action', 'base-uri']) expect(directives.get(name)).toEqual(["'none'"]);
});

it('tells no one where the person came from, and keeps no copy', () => {
  expect(safetyHeaders('N')).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});
