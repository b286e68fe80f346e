import { domainToAscii } from './domain-to-ascii.ts';
import { factLimits } from './limits.ts';
import { lastPlaceOf } from './scan-text.ts';

/** A URI stands between white space, commas or angle brackets; a shorter one names no host. One pattern: a loop over the letters takes thrice as long. */
const uris = /[^\0- ,<>]{8,}/g;

/** Host names of the URIs in List-Unsubscribe (RFC 2369 §3.2), in order, each once. */
export const unsubscribeHosts = (value: string): readonly string[] => {
  const hosts: string[] = [];
  uris.lastIndex = 0;
  for (let uri = uris.exec(value); uri !== null && hosts.length < factLimits.unsubscribeHosts; uri = uris.exec(value)) {
    const host = hostOf(uri[0]);
    if (host !== '' && !hosts.includes(host)) hosts.push(host);
  }
  return hosts;
};

const hostOf = (uri: string): string => {
  if (uri.startsWith('https://')) return webHost(uri.slice(8));
  if (uri.startsWith('mailto:')) return mailHost(uri.slice(7));
  const scheme = uri.slice(0, 8).toLowerCase();
  if (scheme.startsWith('mailto:')) return mailHost(uri.slice(7));
  if (scheme === 'https://') return webHost(uri.slice(8));
  return scheme.startsWith('http://') ? webHost(uri.slice(7)) : '';
};

const mailHost = (rest: string): string => {
  const query = rest.indexOf('?');
  const written = query < 0 ? rest : rest.slice(0, query);
  const address = written.includes('%40') ? written.replaceAll('%40', '@') : written;
  const at = lastPlaceOf(address, '@');
  return at < 0 ? '' : domainToAscii(address.slice(at + 1));
};

/** The authority ends at the first `/`, `?` or `#`; what stands before an `@` in it is a user name (RFC 3986 §3.2). */
const webHost = (rest: string): string => {
  const end = rest.search(authorityEnd);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const host = authority.slice(lastPlaceOf(authority, '@') + 1);
  const port = host.indexOf(':');
  return domainToAscii(port < 0 ? host : host.slice(0, port));
};

/** `/`, `?`, `#`, and the backslash that browsers take for a slash. */
const authorityEnd = /[/?#\\]/;
