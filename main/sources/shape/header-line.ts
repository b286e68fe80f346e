const NEWLINE = 10;
const COLON = 58;
const LONGEST_NAME = 100;

/**
 * Where the colon of a header field stands if the line at `at` begins like one (RFC 5322, 2.2: printable ASCII without
 * colon or space; 4.5 lets blanks stand before the colon), or -1.
 */
export function headerColon(bytes: Uint8Array, at: number, end: number): number {
  const stop = Math.min(end, at + LONGEST_NAME);
  let i = at;
  while (i < stop && isNameByte(bytes[i])) i++;
  if (i === at) return -1;
  while (i < stop && (bytes[i] === 32 || bytes[i] === 9)) i++;
  return i < stop && bytes[i] === COLON ? i : -1;
}

/** Whether the line at `at` is a header field that mail has and other texts hardly ever have. */
export function isMailHeader(bytes: Uint8Array, at: number, end: number): boolean {
  const colon = headerColon(bytes, at, end);
  if (colon < 0) return false;
  const name = Buffer.from(bytes.buffer, bytes.byteOffset + at, colon - at)
    .toString('latin1')
    .trimEnd()
    .toLowerCase();
  return MAIL_HEADERS.has(name) || MAIL_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** The end of the line at `at`: the place after its newline, or `end`. */
export function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  const newline = bytes.indexOf(NEWLINE, at);
  return newline < 0 || newline >= end ? end : newline + 1;
}

/** Whether an empty line begins at `at`. */
export function isBlankLine(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return false;
  return bytes[at] === NEWLINE || (bytes[at] === 13 && at + 1 < end && bytes[at + 1] === NEWLINE);
}

function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && byte > 32 && byte < 127 && byte !== COLON;
}

const MAIL_PREFIXES = ['x-', 'list-', 'resent-', 'arc-', 'content-', 'dkim-'];

/** RFC 5322, RFC 2045, RFC 5321 (trace), RFC 8601, and what providers write on top of a message. */
const MAIL_HEADERS = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'received',
  'received-spf',
  'return-path',
  'reply-to',
  'sender',
  'in-reply-to',
  'references',
  'mime-version',
  'delivered-to',
  'envelope-to',
  'delivery-date',
  'authentication-results',
  'domainkey-signature',
  'auto-submitted',
  'precedence',
  'status',
  'newsgroups',
  'path',
  'errors-to',
  'feedback-id',
  'duck-original-from',
]);
