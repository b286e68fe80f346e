import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { isIPv6 } from 'node:net';
import { guessLimits } from './guess-limits.ts';
import type { GuessPorts } from './guess-ports.ts';
import { serverName } from './server-name.ts';

/**
 * Gets a settings file over https: no credentials, no cookies, nothing of the person. Redirects lead to https only and not far, and no
 * name leads into the person's own network. Null when there is none, whatever the reason.
 */
export async function fetchSettingsFile(address: string, ports: GuessPorts): Promise<string | null> {
  const signal = AbortSignal.timeout(ports.web.patienceMs);
  try {
    let url: URL | null = new URL(address);
    for (let hops = 0; url !== null && hops <= guessLimits.redirects; hops += 1) {
      const answer: IncomingMessage | null = await ask(url, ports, signal);
      if (answer === null) return null;
      if (answer.statusCode === 200) return await readText(answer);
      url = redirected(answer, url);
      answer.destroy();
    }
    return null;
  } catch {
    return null;
  }
}

async function ask(url: URL, ports: GuessPorts, signal: AbortSignal): Promise<IncomingMessage | null> {
  const found = await Promise.race([ports.addresses(url.hostname), whenEnded(signal)]);
  // One address inside is enough to leave: what is looked up is what is connected to, so that no second answer can differ.
  if (found === null || found.length === 0 || !found.every(ports.mayReach)) return null;
  const list = found.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const options: RequestOptions = {
    method: 'GET',
    host: url.hostname,
    port: ports.web.port,
    path: url.pathname + url.search,
    headers: { Accept: 'application/xml, text/xml', 'Accept-Encoding': 'identity' },
    agent: false,
    minVersion: 'TLSv1.2',
    signal,
    lookup: (_name, { all }, done) =>
      all === true ? done(null, list) : done(null, list[0]?.address ?? '', list[0]?.family ?? 4),
    ...(ports.web.authority === null ? {} : { ca: ports.web.authority }),
  };
  return new Promise((settle, reject) => {
    const asked = request(options, settle);
    asked.on('error', reject);
    asked.end();
  });
}

function whenEnded(signal: AbortSignal): Promise<null> {
  return new Promise((settle) => {
    if (signal.aborted) settle(null);
    signal.addEventListener('abort', () => settle(null), { once: true });
  });
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads, if that is a plain https address of a public name. */
function redirected({ statusCode, headers }: IncomingMessage, from: URL): URL | null {
  if (!redirects.has(statusCode ?? 0) || headers.location === undefined || headers.location.length > 2000) return null;
  const url = new URL(headers.location, from);
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return plain && serverName(url.hostname) !== null ? url : null;
}

async function readText(answer: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    if (!Buffer.isBuffer(part)) return null;
    bytes += part.length;
    if (bytes > guessLimits.webBytes) {
      answer.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
