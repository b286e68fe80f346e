/**
 * Reads an address that tokens, or the person's browser, may be sent to: https, or http on this computer itself (RFC 8252 §8.3
 * and RFC 6749 §3.1.2.1). A server's own words about its endpoints are checked too: `file:` or `javascript:` must not be opened.
 */
export function safeAddress(written: string): URL | null {
  const url = parse(written);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return null;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && isLoopback(url) ? url : null;
}

/** Whether an address lies on this computer, where no network can listen. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost';
}

function parse(written: string): URL | null {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}
