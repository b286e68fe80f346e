import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../../shared/contract/answer.ts';
import { safetyHeaders } from '../page/content-policy.ts';
import { type PageAnswer, readPage } from '../page/read-page.ts';
import { createEventStreams } from './event-streams.ts';
import { judgeRequest } from './guard.ts';
import { type BodyLimits, readBody } from './read-body.ts';

/** What the server stands in front of. */
export type Behind = {
  readonly answer: (name: string, input: unknown) => Promise<Answer<unknown>>;
  readonly listen: (listener: (name: string, value: unknown) => void) => () => void;
  readonly pageFolder: string;
  /** The built script that puts `window.tattletag` into the page. */
  readonly bridgeFile: () => Promise<Uint8Array | null>;
  readonly limits: BodyLimits;
};

/** A running server: its address with the token in the fragment, which browsers never send. */
export type Serving = {
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
};

/** Generous for a tag list of 20 million characters, far from filling memory. */
export const usualLimits: BodyLimits = { bytes: 64 * 1024 * 1024, ms: 30_000 };

const bridgePath = '/bridge.js';

/** Listens on 127.0.0.1 (port 0: a free one) and answers the page this start hands out, and nobody else. */
export async function serve(behind: Behind, wantedPort: number): Promise<Serving> {
  const token = randomBytes(32).toString('hex');
  const events = createEventStreams();
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 60_000 });
  server.maxConnections = 64;
  await listen(server, wantedPort);
  const { port } = server.address() as AddressInfo;
  const stop = behind.listen(events.tell);
  server.on('request', (request, response) => void handle(request, response));
  return { address: `http://127.0.0.1:${port}/#token=${token}`, port, token, close };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '', headers } = request;
    const judged = judgeRequest({ method, target, headers }, { port, token });
    switch (judged.kind) {
      case 'refused':
        return refuse(response, judged.status);
      case 'page':
        return sendPage(response, await pageAt(judged.path, behind), method === 'HEAD');
      case 'events':
        return events.open(response) ? undefined : refuse(response, 503);
      case 'call':
        return sendCall(request, response, behind);
    }
  }

  async function close(): Promise<void> {
    stop();
    events.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
}

async function pageAt(path: string, behind: Behind): Promise<PageAnswer> {
  const bridge = path === bridgePath ? await behind.bridgeFile() : null;
  if (bridge === null) return readPage(behind.pageFolder, path, bridgePath);
  return { status: 200, headers: { ...safetyHeaders('none'), 'content-type': 'text/javascript; charset=utf-8' }, body: bridge };
}

function sendPage(response: ServerResponse, page: PageAnswer, headOnly: boolean): void {
  response.writeHead(page.status, { ...page.headers, 'content-length': page.body.length });
  response.end(headOnly ? undefined : page.body);
}

async function sendCall(request: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  const body = await readBody(request, behind.limits);
  if (!body.ok) return refuse(response, body.status);
  const asked = body.value;
  if (typeof asked !== 'object' || asked === null || !('name' in asked) || typeof asked.name !== 'string')
    return refuse(response, 400);
  const answer = await behind.answer(asked.name, 'input' in asked ? asked.input : undefined);
  response.writeHead(200, { ...safetyHeaders('none'), 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

/** A refusal says nothing but its status, and ends the connection: what is left of the request is not read. */
function refuse(response: ServerResponse, status: number): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...safetyHeaders('none'), 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${status}\n`);
}
