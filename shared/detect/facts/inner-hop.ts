/**
 * Whether a Received field tells of a hop inside the provider: handed over locally (LMTP, or no client address in sight), or from a
 * private address. Mail from outside always comes over SMTP, and the server writes down the address it came from (RFC 5321 §4.4).
 * The client chooses its HELO name and its envelope sender, so neither may make a hop look inner.
 */
export const isInnerHop = (value: string): boolean => {
  if (!/^from\s/i.test(value)) return true;
  const helo = /^from\s+(\S*)/i.exec(value)?.[1] ?? '';
  const rest = value.slice(value.indexOf(helo, 5) + helo.length);
  const clause = /^\s*(\([^)]*\)+)?/.exec(rest)?.[1] ?? '';
  if (clause === '' && !helo.startsWith('[')) return true;
  if (rest.includes('LMTP') && /\swith LMTPS?A?\b/.test(rest.replace(/\([^)]*\)|<[^>]*>/g, ' '))) return true;
  // Exim puts what HELO said into the comment; there the client's address is the first in brackets, before it.
  const client = clause.includes('helo=') ? `${helo} ${clause}` : clause;
  return isPrivate(/\[(?:IPv6:)?([0-9a-f.:]+)\]/i.exec(client)?.[1] ?? '');
};

/** Addresses that no mail from outside can come from (RFC 1918, RFC 4193, loopback and link-local). */
const isPrivate = (address: string): boolean =>
  /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(address);
