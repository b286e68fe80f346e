import { createHash, timingSafeEqual } from 'node:crypto';

/** The head of a request, as it came over the wire. */
export type RequestHead = {
  readonly method: string;
  /** The request target, undecoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** What this start of the host takes for its own: its address and its token. */
export type Door = { readonly port: number; readonly token: string };

/** What a request may have, or the status it is refused with. */
export type Judgement =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'call' }
  | { readonly kind: 'events' }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403 | 404 | 405 | 415 | 421 };

/** The header that carries the token. A header of our own cannot be sent from another origin without a preflight, which fails. */
const tokenHeader = 'x-tattletag-token';

/**
 * Decides, before anything of the body is read, whether a request comes from the page this host opened. Any web page in the
 * same browser, and any program on this computer, can reach a loopback port; so neither is trusted for being local.
 */
export function judgeRequest(head: RequestHead, door: Door): Judgement {
  // RFC 9112 §3.2: a name other than ours means DNS was bent to lead here (rebinding); 421 says so (RFC 9110 §15.5.20).
  if (one(head, 'host') !== `127.0.0.1:${door.port}`) return refuse(421);
  if (!head.target.startsWith('/') || head.target.startsWith('//')) return refuse(400);
  // No address of ours has a query; a token must never stand in one, where histories and logs keep it.
  if (head.target.includes('?') || head.target.includes('#')) return refuse(404);
  if (!sameSite(head)) return refuse(403);
  switch (head.target) {
    case '/api/call':
      return judgeApi(head, door, 'call');
    case '/api/events':
      return judgeApi(head, door, 'events');
    default:
      return judgePage(head, door);
  }
}

function judgePage(head: RequestHead, door: Door): Judgement {
  if (head.method !== 'GET' && head.method !== 'HEAD') return refuse(405);
  const origin = head.headers.origin;
  if (origin !== undefined && origin !== ourOrigin(door)) return refuse(403);
  return { kind: 'page', path: head.target };
}

function judgeApi(head: RequestHead, door: Door, kind: 'call' | 'events'): Judgement {
  if (head.method !== 'POST') return refuse(405);
  // Browsers send Origin with every POST (Fetch §3.2), so one without it does not come from our page.
  if (one(head, 'origin') !== ourOrigin(door)) return refuse(403);
  // A form can only send three other types; JSON from elsewhere would need a preflight.
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(one(head, 'content-type'))) return refuse(415);
  return sameToken(one(head, tokenHeader), door.token) ? { kind } : refuse(401);
}

// Fetch Metadata: `none` is an address the person typed or a program opened. Older browsers do not send it.
function sameSite(head: RequestHead): boolean {
  const site = head.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function sameToken(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function ourOrigin(door: Door): string {
  return `http://127.0.0.1:${door.port}`;
}

function one(head: RequestHead, name: string): string {
  const value = head.headers[name];
  return typeof value === 'string' ? value : '';
}

function refuse(status: Extract<Judgement, { kind: 'refused' }>['status']): Judgement {
  return { kind: 'refused', status };
}
