import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** A question that the server was asked, its form as sent. */
export type AskedQuestion = { readonly method: string; readonly path: string; readonly form: URLSearchParams };

/** A real authorization server on loopback. Anyone signs in with any name and password; the name is the e-mail address too. */
export type LocalAuthorizationServer = {
  readonly issuer: string;
  readonly clientId: string;
  readonly asked: readonly AskedQuestion[];
  /** Paths of questions as they came, before they were answered. */
  readonly arrived: readonly string[];
  /** Where and as whom a mail server asks what a token is good for (RFC 7662). */
  readonly introspection: { readonly path: string; readonly user: string; readonly password: string };
  /** Every token that was handed out. */
  readonly issued: () => readonly string[];
  /** What the server itself says of a token. */
  readonly introspect: (token: string) => Promise<{ readonly active: boolean; readonly scope?: string; readonly sub?: string }>;
  /** Seconds that tokens handed out from now on live. */
  readonly live: { access: number; refresh: number };
  /** Every token that was handed out so far is over, as the mail server will hear when it asks. */
  readonly endTokens: () => void;
  /** Milliseconds that each question but those of the browser waits from now on. */
  readonly set: { delay: number };
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
};

const introspectionPath = '/token/introspection';
const mailServer = { user: 'mail-server', password: 'a-word-for-the-mail-server' };

/** Starts a server of one's own. */
export async function startAuthorizationServer(change: Configuration = {}): Promise<LocalAuthorizationServer> {
  const asked: AskedQuestion[] = [];
  const arrived: string[] = [];
  const issued: string[] = [];
  const ended = new Set<string>();
  const set = { delay: 0 };
  const live = { access: 3600, refresh: 86_400 };
  const answer: { handle: (request: IncomingMessage, response: ServerResponse) => void } = { handle: () => undefined };
  const open = async (port: number): Promise<Server> => {
    const server = createServer((request, response) => {
      arrived.push(request.url ?? '');
      const wait = /^\/(token|me|\.well-known)/.test(request.url ?? '') ? set.delay : 0;
      setTimeout(() => answer.handle(request, response), wait);
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return server;
  };
  let server: Server | null = await open(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, { ...configuration(live), ...change });
  provider.use(async (context, next) => {
    await next();
    const form = new URLSearchParams(Object.entries(context.oidc?.body ?? {}).map(([name, value]) => [name, String(value)]));
    asked.push({ method: context.method, path: context.path, form });
    if (context.path === introspectionPath && ended.has(form.get('token') ?? '')) context.body = { active: false };
    const answered: unknown = context.path === '/token' ? context.body : null;
    for (const name of ['access_token', 'refresh_token', 'id_token']) {
      const token: unknown = typeof answered === 'object' && answered !== null ? Reflect.get(answered, name) : undefined;
      if (typeof token === 'string') issued.push(token);
    }
  });
  answer.handle = provider.callback();
  const introspection = { path: introspectionPath, ...mailServer };
  return {
    issuer,
    clientId: 'tattletag-test',
    asked,
    arrived,
    introspection,
    issued: () => issued,
    introspect: (token) => introspect(`${issuer}${introspection.path}`, token),
    live,
    endTokens: () => {
      for (const token of issued) ended.add(token);
    },
    set,
    stop: async () => {
      const stopping = server;
      server = null;
      stopping?.closeAllConnections();
      await new Promise<void>((resolve) => (stopping === null ? resolve() : void stopping.close(() => resolve())));
    },
    start: async () => {
      server ??= await open(port);
    },
  };
}

function configuration(live: { access: number; refresh: number }): Configuration {
  return {
    clients: [
      {
        client_id: 'tattletag-test',
        // Any port of loopback is good for a native client (RFC 8252 §7.3).
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/signed-in'],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
      {
        client_id: 'tattletag-with-secret',
        client_secret: 'a-secret-of-the-client',
        application_type: 'native',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: ['http://127.0.0.1/signed-in'],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
      {
        client_id: mailServer.user,
        client_secret: mailServer.password,
        redirect_uris: [],
        grant_types: [],
        response_types: [],
      },
    ],
    scopes: ['openid', 'email', 'offline_access', 'mail'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of a test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true }),
    }),
    features: {
      introspection: { enabled: true, allowedPolicy: (_context, client) => client.clientId === mailServer.user },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => client.clientId === token.clientId },
    },
    ttl: {
      AccessToken: () => live.access,
      RefreshToken: () => live.refresh,
      AuthorizationCode: 60,
      IdToken: 3600,
      Grant: 86_400,
      Interaction: 3600,
      Session: 86_400,
    },
  };
}

async function introspect(address: string, token: string): Promise<{ active: boolean }> {
  const authorization = `Basic ${Buffer.from(`${mailServer.user}:${mailServer.password}`).toString('base64')}`;
  const response = await fetch(address, { method: 'POST', headers: { authorization }, body: new URLSearchParams({ token }) });
  return (await response.json()) as { active: boolean };
}
