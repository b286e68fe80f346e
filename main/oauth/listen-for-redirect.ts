import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerPage, answerHeaders, writeAnswerPage } from './answer-page.ts';
import { judgeRedirect, redirectPath } from './judge-redirect.ts';
import { OauthFailure } from './oauth-failure.ts';

/** The browser's answer, held until it is known what to tell it. */
export type Redirect = { readonly parameters: URLSearchParams; readonly tell: (page: AnswerPage) => void };

/** A door on loopback for one answer. */
export type RedirectListener = {
  readonly redirectUri: string;
  readonly arrived: Promise<Redirect>;
  /** Shuts the door at once; a browser still waiting there is told that it did not work. */
  readonly close: () => void;
};

/** Listens on 127.0.0.1 and a free port (RFC 8252 §7.3) until one answer with this state has come; all others are refused. */
export async function listenForRedirect(state: string): Promise<RedirectListener> {
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 10_000 });
  server.maxConnections = 16;
  await listen(server);
  const { port } = server.address() as AddressInfo;
  let waiting: ServerResponse | null = null;
  let answered = false;
  let arrive = (_redirect: Redirect): void => undefined;
  const arrived = new Promise<Redirect>((resolve) => {
    arrive = resolve;
  });
  const tell = (page: AnswerPage): void => {
    if (waiting !== null) send(waiting, 200, page);
    waiting = null;
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: target = '', headers } = request;
    const judged = judgeRedirect({ method, target, headers }, { port, state, answered });
    if (judged.kind === 'refused') return send(response, judged.status, 'refused');
    answered = true;
    waiting = response;
    arrive({ parameters: judged.parameters, tell });
  });
  const close = (): void => {
    tell('not-signed-in');
    server.close();
    server.closeIdleConnections();
    // What was just written may leave; whoever still holds the line after that is cut.
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  };
  return { redirectUri: `http://127.0.0.1:${port}${redirectPath}`, arrived, close };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new OauthFailure('oauth-no-port')));
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
}

function send(response: ServerResponse, status: number, page: AnswerPage): void {
  if (response.destroyed) return;
  response.writeHead(status, answerHeaders);
  response.end(writeAnswerPage(page));
}
