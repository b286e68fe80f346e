import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Certificate } from '../../imap/harness/certificates.ts';

/** A web server on loopback that answers to every name its certificate bears, and writes down what it was sent. */
export type SettingsWeb = {
  readonly port: number;
  /** `host path`, in the order of asking. */
  readonly asked: readonly string[];
  /** Every header of every question, as sent. */
  readonly headers: readonly string[];
  readonly close: () => Promise<void>;
};

/** Answers one question, or leaves it open. */
export type Page = (question: IncomingMessage, answer: ServerResponse) => void;

/** Starts one; what no page stands for is not there. */
export function startSettingsWeb(certificate: Certificate, pages: Readonly<Record<string, Page>>): Promise<SettingsWeb> {
  const asked: string[] = [];
  const headers: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (question, answer) => {
    const place = `${(question.headers.host ?? '').replace(/:\d+$/, '')} ${question.url}`;
    asked.push(place);
    headers.push(...question.rawHeaders);
    const page = pages[place];
    if (page === undefined) answer.writeHead(404).end('<html>not here</html>');
    else page(question, answer);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({
        port: (server.address() as AddressInfo).port,
        asked,
        headers,
        close: () => {
          for (const socket of sockets) socket.destroy();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}
