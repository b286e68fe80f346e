import { describe, expect, it } from 'vitest';
import { judgeRequest, type RequestHead } from '../../../../../main/hosts/browser/guard.ts';

const port = 40_123;
const token = 'a'.repeat(64);
const door = { port, token };

/** What our own page sends with a call. */
const ours: RequestHead = {
  method: 'POST',
  target: '/api/call',
  headers: {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'x-tattletag-token': token,
  },
};

/** What a browser sends when the person opens the address. */
const opening: RequestHead = { method: 'GET', target: '/', headers: { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'none' } };

const judged = (head: RequestHead, change: Partial<RequestHead>, headers: RequestHead['headers'] = {}) =>
  judgeRequest({ ...head, ...change, headers: { ...head.headers, ...headers } }, door);
const refused = (status: number) => ({ kind: 'refused', status });

describe('the door opens for the page that this start handed out', () => {
  it('lets its calls and its event stream in', () => {
    expect(judged(ours, {})).toEqual({ kind: 'call' });
    expect(judged(ours, { target: '/api/events' })).toEqual({ kind: 'events' });
  });

  it('gives the page and its files to whoever opens the address, for the token is not in them', () => {
    expect(judged(opening, {})).toEqual({ kind: 'page', path: '/' });
    expect(judged(opening, { target: '/assets/index-B0.js' }, { 'sec-fetch-site': 'same-origin' })).toEqual({
      kind: 'page',
      path: '/assets/index-B0.js',
    });
  });

  it('does without Fetch Metadata, which older browsers do not send', () => {
    expect(judged(ours, {}, { 'sec-fetch-site': undefined })).toEqual({ kind: 'call' });
  });
});

describe('attacks from a web page in the same browser', () => {
  it('DNS rebinding: a name that was bent to 127.0.0.1 stands in Host', () => {
    expect(judged(ours, {}, { host: `rebound.example:${port}`, origin: `http://rebound.example:${port}` })).toEqual(refused(421));
    expect(judged(opening, {}, { host: `rebound.example:${port}` })).toEqual(refused(421));
  });

  it('Host without a port, with another port, or by another loopback name', () => {
    for (const host of [
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      `127.0.0.1:${port}.evil.example`,
      '',
    ]) {
      expect(judged(opening, {}, { host })).toEqual(refused(421));
    }
  });

  it('no Host at all, or two of them', () => {
    expect(judged(opening, {}, { host: undefined })).toEqual(refused(421));
    expect(judged(opening, {}, { host: [`127.0.0.1:${port}`, 'evil.example'] })).toEqual(refused(421));
  });

  it('a form posted from another site', () => {
    const form = { origin: 'https://evil.example', 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' };
    expect(judged(ours, {}, form)).toEqual(refused(403));
  });

  it('a page on another port of this computer, which counts as the same site', () => {
    expect(judged(ours, {}, { origin: `http://127.0.0.1:${port + 1}`, 'sec-fetch-site': 'same-site' })).toEqual(refused(403));
    expect(judged(ours, {}, { origin: `http://127.0.0.1:${port + 1}`, 'sec-fetch-site': undefined })).toEqual(refused(403));
  });

  it('an origin that only begins or ends like ours, is opaque, or is missing', () => {
    for (const origin of [
      `http://127.0.0.1:${port}.evil.example`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}/`,
      'null',
      '',
      undefined,
    ]) {
      expect(judged(ours, {}, { origin })).toEqual(refused(403));
    }
  });

  it('another site that loads our files as script or image', () => {
    expect(judged(opening, { target: '/assets/index-B0.js' }, { 'sec-fetch-site': 'cross-site' })).toEqual(refused(403));
    expect(judged(opening, { target: '/assets/index-B0.js' }, { origin: 'https://evil.example' })).toEqual(refused(403));
  });

  it('content types that a form can send without a preflight', () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json-not',
      '',
    ]) {
      expect(judged(ours, {}, { 'content-type': type })).toEqual(refused(415));
    }
  });

  it('a preflight gets no permission', () => {
    expect(judged(ours, { method: 'OPTIONS' }, { 'access-control-request-headers': 'x-tattletag-token' })).toEqual(refused(405));
  });
});

describe('attacks from another program on this computer', () => {
  it('no token, an empty one, half of it, one too long, or two', () => {
    for (const bad of [undefined, '', token.slice(1), `${token}a`, token.toUpperCase(), [token, token]]) {
      expect(judged(ours, {}, { 'x-tattletag-token': bad })).toEqual(refused(401));
      expect(judged(ours, { target: '/api/events' }, { 'x-tattletag-token': bad })).toEqual(refused(401));
    }
  });

  it('a token in the query, where histories and logs would keep it', () => {
    expect(judged(ours, { target: `/api/call?token=${token}` }, { 'x-tattletag-token': undefined })).toEqual(refused(404));
    expect(judged(opening, { target: `/?token=${token}` })).toEqual(refused(404));
  });

  it('a call by any other method', () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'TRACE', 'CONNECT'])
      expect(judged(ours, { method })).toEqual(refused(405));
    expect(judged(opening, { method: 'POST' })).toEqual(refused(405));
  });

  it('a target that is a whole address, or another host behind two slashes', () => {
    for (const target of ['http://evil.example/', '//evil.example/', '*', ''])
      expect(judged(opening, { target })).toEqual(refused(400));
  });

  it('an address that only looks like a door is a page, and pages hold no data', () => {
    for (const target of ['/api/call/', '/API/CALL', '/api/%63all', '/api//call']) {
      expect(judged(opening, { target })).toEqual({ kind: 'page', path: target });
    }
  });
});
