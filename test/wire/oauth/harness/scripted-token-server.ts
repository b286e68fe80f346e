import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the scripted server says of itself and answers to a code. */
export type Script = {
  /** It is no OpenID provider. */
  readonly plain?: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly token?: (answer: ServerResponse, usual: Readonly<Record<string, unknown>>) => void;
};

/** A server that does what no real one would; it takes any code. */
export type ScriptedServer = {
  readonly issuer: string;
  script: Script;
  nonce: string;
  readonly asked: string[];
  readonly stop: () => void;
};

/** Starts it on loopback. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const http = createServer((request, response) => {
    const { url = '' } = request;
    made.asked.push(url);
    request.resume();
    const { metadata = {}, token } = made.script;
    if (url === `/.well-known/${made.script.plain === true ? 'oauth-authorization-server' : 'openid-configuration'}`)
      return json(response, 200, { ...usualMetadata(made.issuer), ...metadata });
    if (url === '/token')
      return token === undefined ? json(response, 200, usualTokens(made)) : token(response, usualTokens(made));
    json(response, 404, {});
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const made: ScriptedServer = {
    issuer,
    script: {},
    nonce: '',
    asked: [],
    stop: () => {
      http.close();
      http.closeAllConnections();
    },
  };
  return made;
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** An ID token; nobody looks at its signature, because it comes straight from the server. */
export function idToken(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.${Buffer.from('no signature').toString('base64url')}`;
}

/** What an ID token usually says. */
export function usualClaims(issuer: string, nonce: string): Readonly<Record<string, unknown>> {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, sub: 'jane', aud: 'app', iat: now, exp: now + 600, nonce, email: 'jane@mail.example' };
}

function usualMetadata(issuer: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
  };
}

function usualTokens({ issuer, nonce }: ScriptedServer): Readonly<Record<string, unknown>> {
  const claims = usualClaims(issuer, nonce);
  return {
    access_token: 'access',
    refresh_token: 'refresh',
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'openid mail',
    id_token: idToken(claims),
  };
}
