import { domainToASCII } from 'node:url';

// RFC 1123 §2.1: letters, digits and hyphens; a last label of digits would make it an address.
const hostName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Names that mean this computer or this network (RFC 6761 §6.3, RFC 6762 §3, RFC 8375), whatever a stranger says lies behind them. */
const inside = /(^|\.)(localhost|local|internal|home\.arpa|arpa|onion)$/;

/** A name that can stand for a server on the open net, in its ASCII form; null for numbers, single words and names of this network. */
export function serverName(written: string): string | null {
  const bare = written.trim().replace(/\.$/, '');
  // Node reads a name as the host of an address: it would cut at a slash, and decode what is escaped.
  const name = /[\s\p{C}/\\%:?#@[\]]/u.test(bare) ? '' : domainToASCII(bare).toLowerCase();
  return hostName.test(name) && !inside.test(name) ? name : null;
}

/** The domain of a mail address as a server's name; null when it is none. */
export function mailDomain(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 1 ? null : serverName(address.slice(at + 1));
}

/** Whether a server lies outside a domain: then RFC 6186 §6 wants the person to confirm it. */
export function liesElsewhere(host: string, domain: string): boolean {
  return host !== domain && !host.endsWith(`.${domain}`);
}
