import { Parser } from 'htmlparser2';
import type { FoundSettings } from './found-settings.ts';
import { guessLimits } from './guess-limits.ts';
import { mailDomain, serverName } from './server-name.ts';

/** A server as the file describes it: texts that nobody has looked at yet. */
type Described = {
  readonly type: string;
  hostname: string;
  port: string;
  socketType: string;
  username: string;
  readonly authentication: string[];
};

type Reading = {
  readonly path: string[];
  readonly servers: Described[];
  elements: number;
  text: string;
  /** Beyond all bounds; the rest is not looked at. */
  stopped: boolean;
};

const serverPath = 'clientConfig/emailProvider/incomingServer';

/**
 * Reads the settings out of an autoconfig file (Thunderbird's format 1.1). Entities are not expanded, unknown elements are passed
 * over, and only an encrypted IMAP server with a public name is taken; null when there is none.
 */
export function readAutoconfig(xml: string, address: string): FoundSettings | null {
  const usable = describedServers(xml).flatMap((server) => settingsOf(server, address) ?? []);
  // RFC 8314 §3: encrypted from the first byte is better than turning encrypted.
  return usable.find(({ security }) => security === 'tls') ?? usable[0] ?? null;
}

function describedServers(xml: string): readonly Described[] {
  const reading: Reading = { path: [], servers: [], elements: 0, text: '', stopped: false };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reading.elements += 1;
        if (reading.elements > guessLimits.elements || reading.path.length >= guessLimits.depth) reading.stopped = true;
        if (reading.stopped) return;
        reading.path.push(name);
        reading.text = '';
        if (reading.path.join('/') === serverPath) reading.servers.push(emptyServer(attributes.type ?? ''));
      },
      ontext: (text) => {
        if (!reading.stopped) reading.text = (reading.text + text).slice(0, guessLimits.textLength);
      },
      onclosetag: (name) => {
        if (reading.stopped) return;
        if (reading.path.slice(0, -1).join('/') === serverPath) note(reading, name);
        reading.path.pop();
      },
    },
    { xmlMode: true, decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(xml);
  return reading.servers;
}

function emptyServer(type: string): Described {
  return { type, hostname: '', port: '', socketType: '', username: '', authentication: [] };
}

function note({ servers, text }: Reading, name: string): void {
  const server = servers[servers.length - 1];
  if (server === undefined) return;
  const value = text.trim();
  if (name === 'authentication') server.authentication.push(value.toLowerCase());
  else if (name === 'hostname' || name === 'port' || name === 'socketType' || name === 'username') server[name] ||= value;
}

const securities: ReadonlyMap<string, 'tls' | 'starttls'> = new Map([
  ['SSL', 'tls'],
  ['STARTTLS', 'starttls'],
]);

function settingsOf(server: Described, address: string): FoundSettings | null {
  // The domain may stand in a server's name; what stands before the @ would reach the name service there.
  const host = serverName(server.hostname.replaceAll('%EMAILDOMAIN%', mailDomain(address) ?? ''));
  const security = securities.get(server.socketType.toUpperCase());
  const port = /^\d{1,5}$/.test(server.port) ? Number(server.port) : 0;
  if (server.type !== 'imap' || host === null || security === undefined || port < 1 || port > 65_535) return null;
  const ways = server.authentication;
  const signInOnly = ways.length > 0 && ways.every((way) => way === 'oauth2');
  return { host, port, security, user: userOf(server.username, address), signInOnly, said: 'web' };
}

/** The name to sign in with, its placeholders filled in here; whatever else is odd about it makes it the whole address. */
function userOf(written: string, address: string): string {
  const at = address.lastIndexOf('@');
  const filled = written
    .replaceAll('%EMAILADDRESS%', () => address)
    .replaceAll('%EMAILLOCALPART%', () => address.slice(0, at))
    .replaceAll('%EMAILDOMAIN%', () => address.slice(at + 1));
  return /^[^\s\p{C}%<>&"]{1,320}$/u.test(filled) ? filled : address;
}
