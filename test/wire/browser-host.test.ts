import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Behind, type Serving, serve } from '../../main/hosts/browser/serve.ts';
import { readLines } from '../../preload/read-lines.ts';

let folder = '';
let host: Serving;
let tell: (name: string, value: unknown) => void = () => undefined;
const asked: unknown[] = [];

/** Real HTTP on loopback; only the engine behind it is a fake. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-wire-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'secret.json'), '"secret"');
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><head></head>');
  host = await serve(behind, 0);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const behind: Behind = {
  answer: async (name, input) => {
    asked.push([name, input]);
    return { ok: true, value: { name } };
  },
  listen: (listener) => {
    tell = listener;
    return () => undefined;
  },
  get pageFolder() {
    return join(folder, 'renderer');
  },
  bridgeFile: async () => Buffer.from('"bridge"'),
  limits: { bytes: 10_000, ms: 300 },
};

type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
type Got = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** As our own page would send it, unless the test says otherwise. Node's own client, because fetch forbids such headers. */
function send({ method = 'POST', path, headers = {}, body = '{}' }: Sent): Promise<Got> {
  const origin = `http://127.0.0.1:${host.port}`;
  const all = { origin, 'content-type': 'application/json', 'x-tattletag-token': host.token, ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, method, path, headers: method === 'GET' ? headers : all },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

/** Bytes that no HTTP client would send. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(host.port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', () => resolve(text));
  });
}

const call = (name: string, input: unknown = {}) => JSON.stringify({ name, input });

describe('the page', () => {
  it('comes with its policy, the bridge first, and no cross-origin permission', async () => {
    const { status, headers, text } = await send({ method: 'GET', path: '/' });
    expect(status).toBe(200);
    expect(text).toContain('<script src="/bridge.js">');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await send({ method: 'GET', path: '/bridge.js' })).text).toBe('"bridge"');
  });

  it('never holds the token, which stands only in the fragment of the address', async () => {
    expect(host.address).toBe(`http://127.0.0.1:${host.port}/#token=${host.token}`);
    expect(host.token).toMatch(/^[0-9a-f]{64}$/);
    const { text, headers } = await send({ method: 'GET', path: '/' });
    expect(text + JSON.stringify(headers)).not.toContain(host.token);
  });

  it.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/..\\secret.json', '/%00'])(
    'path traversal %s finds nothing',
    async (path) => {
      const answer = await send({ method: 'GET', path });
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('secret');
    },
  );
});

describe('calls', () => {
  it('reach the engine with name and input, and come back with its answer', async () => {
    const { status, text } = await send({ path: '/api/call', body: call('tags.list', { limit: 5 }) });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ ok: true, value: { name: 'tags.list' } });
    expect(asked.at(-1)).toEqual(['tags.list', { limit: 5 }]);
  });

  it('are refused, before the engine hears of them, to every stranger', async () => {
    const before = asked.length;
    const port = host.port;
    const attacks: readonly (readonly [number, Record<string, string>])[] = [
      [421, { host: `rebound.example:${port}` }],
      [403, { origin: 'https://evil.example' }],
      [403, { origin: `http://127.0.0.1:${port - 1}` }],
      [403, { 'sec-fetch-site': 'cross-site' }],
      [415, { 'content-type': 'text/plain' }],
      [401, { 'x-tattletag-token': '0'.repeat(64) }],
    ];
    for (const [status, headers] of attacks) {
      expect((await send({ path: '/api/call', headers, body: call('ledger.wipe') })).status).toBe(status);
    }
    expect(asked).toHaveLength(before);
  });

  it('with a body that is too large are refused, whether or not it said so', async () => {
    const large = JSON.stringify({ name: 'tags.import', input: 'x'.repeat(20_000) });
    expect((await send({ path: '/api/call', body: large })).status).toBe(413);
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const chunked = await sendRaw(head('transfer-encoding: chunked') + chunk);
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('with a body that trickles are ended', async () => {
    expect(await sendRaw(`${head('content-length: 500')}{"na`)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['null', 'null'],
    ['no name', '{}'],
    ['a name that is no text', '{"name":{}}'],
  ])('with %s are refused', async (_what, body) => {
    expect((await send({ path: '/api/call', body })).status).toBe(400);
  });

  it('with bytes that are no UTF-8 are refused', async () => {
    // \xff never stands in UTF-8; what is sent here is one byte a character.
    expect(await sendRaw(`${head('content-length: 12')}{"name":"\xff"}`)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

function head(...more: readonly string[]): string {
  const lines = [
    'POST /api/call HTTP/1.1',
    `host: 127.0.0.1:${host.port}`,
    `origin: http://127.0.0.1:${host.port}`,
    'content-type: application/json',
    `x-tattletag-token: ${host.token}`,
    ...more,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

describe('events', () => {
  it('come one JSON value a line, to a page with the token', async () => {
    const stop = new AbortController();
    const response = await fetch(`http://127.0.0.1:${host.port}/api/events`, {
      method: 'POST',
      signal: stop.signal,
      headers: { origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json', 'x-tattletag-token': host.token },
      body: '{}',
    });
    expect(response.headers.get('content-type')).toContain('ndjson');
    const lines: string[] = [];
    const reading = readLines(response.body ?? new ReadableStream(), (line) => lines.push(line)).catch(() => undefined);
    tell('changed', { what: 'leaks' });
    tell('changed', { what: 'tags with ü and \n in them' });
    await expect.poll(() => lines.length).toBe(2);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { name: 'changed', value: { what: 'leaks' } },
      { name: 'changed', value: { what: 'tags with ü and \n in them' } },
    ]);
    stop.abort();
    await reading;
  });

  it('are refused without it', async () => {
    expect((await send({ path: '/api/events', headers: { 'x-tattletag-token': '' } })).status).toBe(401);
  });
});

it('cannot be started twice on one port', async () => {
  await expect(serve(behind, host.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
