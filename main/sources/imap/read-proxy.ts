/** The address of a SOCKS proxy (`socks5://127.0.0.1:9050`; Tor listens there) as it is used; null when it is none. */
export function readProxy(written: string): string | null {
  try {
    const url = new URL(written.includes('://') ? written : `socks5://${written}`);
    const known = ['socks5:', 'socks:', 'socks4a:'].includes(url.protocol);
    const plain = url.hostname !== '' && url.port !== '' && url.search === '' && url.hash === '' && url.pathname.length <= 1;
    return known && plain ? `${url.protocol}//${credentials(url)}${url.hostname}:${url.port}` : null;
  } catch {
    return null;
  }
}

function credentials({ username, password }: URL): string {
  return username === '' ? '' : `${username}:${password}@`;
}
