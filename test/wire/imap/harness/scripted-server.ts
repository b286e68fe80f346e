import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificates.ts';

/** What a server does with one line of a client. It may answer, be silent, drip, lie or hang up. */
export type Turn = {
  readonly tag: string;
  /** In capitals, without the tag: `UID FETCH 1:500 (…)`. */
  readonly command: string;
  readonly say: (text: string) => void;
  readonly socket: Socket;
  /** Turns the line encrypted, as after STARTTLS. */
  readonly encrypt: (certificate: Certificate) => void;
};

/** A server that follows a script. */
export type ScriptedServer = {
  readonly port: number;
  /** Every line that clients sent. */
  readonly heard: readonly string[];
  readonly connections: () => number;
  /** How many there are now. */
  readonly open: () => number;
  /** Ends every connection there is now. */
  readonly hangUp: () => void;
  readonly close: () => Promise<void>;
};

/** What the server says first, and how it answers; what a script leaves unanswered (`false`) is answered as a plain server would. */
export type Script = {
  readonly greeting?: ((socket: Socket) => void) | string;
  readonly turn?: (turn: Turn) => boolean;
  /** Encrypted from the first byte. */
  readonly certificate?: Certificate;
  readonly capabilities?: string;
};

/** Starts a server on a free port of loopback. */
export function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const serve = (socket: Socket): void => {
    let waiting = '';
    socket.on('data', (bytes) => {
      waiting += bytes.toString('latin1');
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        heard.push(line);
        answer(line, socket);
      }
    });
  };
  const encrypt = (plain: Socket, { cert, key }: Certificate): TLSSocket => {
    plain.removeAllListeners('data');
    const socket = new TLSSocket(plain, { isServer: true, secureContext: createSecureContext({ cert, key }) });
    keep(socket);
    serve(socket);
    return socket;
  };
  const answer = (line: string, socket: Socket): void => {
    const [tag = '', ...rest] = line.split(' ');
    const say = (text: string): void => void (socket.writable && socket.write(text, 'latin1'));
    const command = rest.join(' ').toUpperCase();
    const turn: Turn = { tag, command, say, socket, encrypt: (certificate) => void encrypt(socket, certificate) };
    if (script.turn?.(turn) !== true) plainAnswer(turn, script.capabilities ?? 'IMAP4rev1 LITERAL+');
  };
  const server = createServer((plain) => {
    connections += 1;
    keep(plain);
    const socket = script.certificate === undefined ? plain : encrypt(plain, script.certificate);
    if (script.certificate === undefined) serve(plain);
    if (typeof script.greeting === 'function') script.greeting(socket);
    else socket.write(script.greeting ?? '* OK ready\r\n');
  });
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      settle({
        port: (server.address() as AddressInfo).port,
        heard,
        connections: () => connections,
        open: () => sockets.size,
        hangUp,
        close: () => {
          hangUp();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}

const header = 'From: Shop <news@shop.example>\r\nSubject: One\r\n\r\n';

/** A mailbox with one folder and three messages. */
function plainAnswer({ tag, command, say }: Turn, capabilities: string): void {
  // RFC 3501 §6.3.2.
  const readOnly = command.startsWith('EXAMINE') ? '[READ-ONLY] ' : '';
  say(`${untagged(command, capabilities)}${tag} OK ${readOnly}done\r\n`);
}

function untagged(command: string, capabilities: string): string {
  const answers: readonly (readonly [string, string])[] = [
    ['CAPABILITY', `* CAPABILITY ${capabilities}\r\n`],
    // Asks for the hierarchy's delimiter only (RFC 3501 §6.3.8).
    ['LIST "" ""', '* LIST (\\Noselect) "/" ""\r\n'],
    ['LIST', '* LIST (\\HasNoChildren) "/" INBOX\r\n'],
    ['STATUS', '* STATUS INBOX (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 7)\r\n'],
    ['EXAMINE', '* FLAGS (\\Seen)\r\n* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n'],
    ['UID FETCH', [1, 2, 3].map((uid) => fetched(uid, header)).join('')],
    ['LOGOUT', '* BYE\r\n'],
  ];
  return answers.find(([verb]) => command.startsWith(verb))?.[1] ?? '';
}

/** One message as an answer to FETCH. */
export function fetched(uid: number, head: string, seq = uid): string {
  return `* ${seq} FETCH (UID ${uid} BODY[HEADER] {${Buffer.byteLength(head, 'latin1')}}\r\n${head})\r\n`;
}
