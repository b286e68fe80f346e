import { createHash, timingSafeEqual } from 'node:crypto';

/** The head of a request, as it came over the wire. */
export type RedirectHead = {
  readonly method: string;
  /** The request target, undecoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** What a sign-in waits for: the port it listens on, the state only it knows, and whether its answer has come. */
export type Awaited = { readonly port: number; readonly state: string; readonly answered: boolean };

/** The answer of the sign-in server, or the status a request is refused with. */
export type RedirectJudgement =
  | { readonly kind: 'answer'; readonly parameters: URLSearchParams }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 | 409 | 421 };

/** The one path that is answered. Fixed, because services compare it with the one the client was registered with. */
export const redirectPath = '/signed-in';

/**
 * Decides whether a request is the browser's answer from the sign-in server. Any page in the same browser, and any program on
 * this computer, can reach a loopback port (RFC 8252 §8.3), so only the state says that it is (RFC 6749 §10.12).
 */
export function judgeRedirect(head: RedirectHead, awaited: Awaited): RedirectJudgement {
  // RFC 9112 §3.2: a name other than ours means that DNS was bent to lead here (rebinding).
  if (head.headers.host !== `127.0.0.1:${awaited.port}`) return refuse(421);
  const [path, query, ...more] = head.target.split('?');
  if (path !== redirectPath) return refuse(404);
  if (head.method !== 'GET') return refuse(405);
  if (!isNavigation(head)) return refuse(403);
  if (query === undefined || more.length > 0 || query.length > longestQuery) return refuse(400);
  const parameters = new URLSearchParams(query);
  // RFC 6749 §3.1: no parameter stands twice. One that does could mean one thing here and another at the server.
  if (['state', 'code', 'error', 'iss'].some((name) => parameters.getAll(name).length > 1)) return refuse(400);
  if (!sameState(parameters.get('state') ?? '', awaited.state)) return refuse(403);
  if (parameters.has('code') === parameters.has('error')) return refuse(400);
  return awaited.answered ? refuse(409) : { kind: 'answer', parameters };
}

/** Codes are some hundred characters; some services' are two thousand. */
const longestQuery = 8000;

// Fetch Metadata: a redirect of the person's own tab. Images, frames and scripts of other pages say what they are.
function isNavigation({ headers }: RedirectHead): boolean {
  const mode = headers['sec-fetch-mode'] ?? 'navigate';
  const destination = headers['sec-fetch-dest'] ?? 'document';
  // A browser sends Origin only with what a page asks for by script or by a form (Fetch §3.2).
  return mode === 'navigate' && destination === 'document' && headers.origin === undefined;
}

function sameState(given: string, state: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(state));
}

function refuse(status: Extract<RedirectJudgement, { kind: 'refused' }>['status']): RedirectJudgement {
  return { kind: 'refused', status };
}
