import { describe, expect, it } from 'vitest';
import { judgeRedirect, type RedirectHead } from '../../../../main/oauth/judge-redirect.ts';

const state = 'a-state-that-only-this-sign-in-knows-0123456';
const awaited = { port: 4711, state, answered: false };
const good = `/signed-in?code=abc&state=${state}`;

const judge = (change: Partial<RedirectHead> = {}, answered = false) => {
  const head = { method: 'GET', target: good, ...change, headers: { host: '127.0.0.1:4711', ...change.headers } };
  return judgeRedirect(head, { ...awaited, answered });
};
const status = (...given: Parameters<typeof judge>): number => {
  const judged = judge(...given);
  return judged.kind === 'refused' ? judged.status : 200;
};

describe('the answer of a sign-in server', () => {
  it('is taken when it bears the state', () => {
    const judged = judge();
    expect(judged.kind === 'answer' && Object.fromEntries(judged.parameters)).toEqual({ code: 'abc', state });
    expect(status({ target: `/signed-in?error=access_denied&state=${state}&iss=https%3A%2F%2Fsign-in.example` })).toBe(200);
  });

  it('is taken from a browser that says it goes there by itself', () => {
    const headers = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' };
    expect(status({ headers })).toBe(200);
  });

  it.each([
    ['no state', '/signed-in?code=abc'],
    ['an empty state', '/signed-in?code=abc&state='],
    ['a guessed state', `/signed-in?code=abc&state=${'0'.repeat(state.length)}`],
    ['the beginning of the state', `/signed-in?code=abc&state=${state.slice(0, -1)}`],
    ['more than the state', `/signed-in?code=abc&state=${state}0`],
    ['the state in other letters', `/signed-in?code=abc&state=${state.toUpperCase()}`],
  ])('is refused with %s', (_, target) => {
    expect(status({ target })).toBe(403);
  });

  it.each([
    ['two states, one of them right', `${good}&state=forged`],
    ['two codes', `${good}&code=another`],
    ['a code and an error', `${good}&error=access_denied`],
    ['neither code nor error', `/signed-in?state=${state}`],
    ['two issuers', `${good}&iss=https://a.example&iss=https://b.example`],
    ['no question mark', '/signed-in'],
    ['two question marks', `/signed-in?x=1?code=abc&state=${state}`],
    ['a query of ten thousand characters', `${good}&x=${'x'.repeat(10_000)}`],
  ])('is refused with %s', (_, target) => {
    expect(status({ target })).toBe(400);
  });

  it.each([
    '/',
    '/favicon.ico',
    '/signed-in/',
    '/Signed-In?code=abc',
    '//signed-in?code=abc',
    '/x/../signed-in?code=abc',
    '/signed%2Din?code=abc',
    `http://127.0.0.1:4711${good}`,
  ])('is refused at %s', (target) => {
    expect(status({ target })).toBe(404);
  });

  it.each(['localhost:4711', '127.0.0.1', '127.0.0.1:4712', 'evil.test:4711', '127.0.0.1:4711.evil.test', '[::1]:4711', ''])(
    'is refused when the browser thinks it talks to %s (DNS rebinding)',
    (host) => {
      expect(status({ headers: { host } })).toBe(421);
    },
  );

  it.each(['POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'get'])('is refused by %s', (method) => {
    expect(status({ method })).toBe(405);
  });

  it.each([
    ['an image of another page', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a script of another page', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a frame in another page', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a request that names its origin', { origin: 'https://evil.test' }],
  ])('is refused as %s, even with the right state', (_, headers) => {
    expect(status({ headers })).toBe(403);
  });

  it('is refused a second time', () => {
    expect(status({}, true)).toBe(409);
    expect(status({ target: '/signed-in?code=abc&state=forged' }, true)).toBe(403);
  });
});
