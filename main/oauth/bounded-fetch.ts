import { OauthFailure, type OauthProblem } from './oauth-failure.ts';
import type { OauthLimits } from './oauth-limits.ts';
import { safeAddress } from './safe-address.ts';

/** A question to a server as the library puts it. */
type Question = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: URLSearchParams | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Asks a server within limits of time and size, never follows it elsewhere, and reads its answer whole. */
export async function boundedFetch(address: string, question: Question, limits: OauthLimits): Promise<Response> {
  const url = safeAddress(address);
  if (url === null) throw new OauthFailure('oauth-nonsense');
  const stop = new AbortController();
  const cancelled = (): void => stop.abort();
  question.signal?.addEventListener('abort', cancelled);
  if (question.signal?.aborted) cancelled();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, limits.requestMs);
  try {
    const { method, headers, body } = question;
    const asked = { method, headers, redirect: 'manual', signal: stop.signal } as const;
    const response = await fetch(url, body === undefined ? asked : { ...asked, body });
    // RFC 6749 §5.2 has no word for a server that is overloaded, so its status says it.
    if (response.status >= 500 || response.status === 429) throw new OauthFailure('oauth-busy');
    const read = await readBody(response, limits.responseBytes);
    return new Response(nullBody.has(response.status) ? null : read, { status: response.status, headers: response.headers });
  } catch (error) {
    if (error instanceof OauthFailure) throw error;
    if (late) throw new OauthFailure('oauth-slow');
    throw new OauthFailure(question.signal?.aborted ? 'oauth-cancelled' : problemOfNetwork(error));
  } finally {
    clearTimeout(timer);
    stop.abort();
    question.signal?.removeEventListener('abort', cancelled);
  }
}

/** Fetch §2.2.3: answers with these say nothing more. */
const nullBody: ReadonlySet<number> = new Set([204, 205, 304]);

async function readBody(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > most) throw new OauthFailure('oauth-nonsense');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** What broke, by the code that Node gives to the error behind "fetch failed". */
function problemOfNetwork(error: unknown): OauthProblem {
  const code = codeOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
  if (offline.has(code)) return 'oauth-offline';
  return /CERT|SIGNATURE|ISSUER/.test(code) ? 'oauth-certificate' : 'oauth-unreachable';
}

const offline: ReadonlySet<string> = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN']);

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
