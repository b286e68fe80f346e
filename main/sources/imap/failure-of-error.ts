import { ImapFailure, serverSaid } from './imap-failure.ts';
import type { ImapProblem } from './imap-problem.ts';
import { providerAt } from './providers.ts';

/** Around what an error happened. */
export type ErrorContext = { readonly host: string; readonly secret: string; readonly oauth: boolean };

/** What an error of imapflow, the socket or TLS means for a person. */
export function failureOfError(error: unknown, context: ErrorContext): ImapFailure {
  if (error instanceof ImapFailure) return error;
  const read = readError(error);
  const said = serverSaid(read.words, context.secret);
  const byCode = problemByCode(read);
  if (byCode !== null) return new ImapFailure(byCode, said);
  const bySaying = problemBySaying(read);
  if (bySaying !== null) return new ImapFailure(bySaying, said);
  if (read.authentication) return new ImapFailure(refusedAs(read, context), said);
  if (read.tls) return new ImapFailure('tls-failed');
  return new ImapFailure(read.status === '' ? 'connection-lost' : 'server-refused', said);
}

type ReadError = {
  readonly code: string;
  readonly status: string;
  /** The response code of the server (RFC 5530), such as AUTHENTICATIONFAILED. */
  readonly response: string;
  readonly words: string;
  readonly authentication: boolean;
  readonly tls: boolean;
  readonly missing: boolean;
  readonly message: string;
};

function readError(error: unknown): ReadError {
  const text = (name: string): string => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const holds = (name: string): boolean => typeof error === 'object' && error !== null && Reflect.get(error, name) === true;
  return {
    code: text('code'),
    status: text('responseStatus'),
    response: text('serverResponseCode').toUpperCase(),
    words: text('responseText') || text('reason') || text('response'),
    authentication: holds('authenticationFailed'),
    tls: holds('tlsFailed'),
    missing: holds('mailboxMissing'),
    message: text('message'),
  };
}

function problemByCode({ code, response, tls, missing, message }: ReadError): ImapProblem | null {
  const known = codes.get(code) ?? responses.get(response) ?? null;
  if (known !== null) return known;
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') return 'tls-failed';
  if (code.startsWith('ParserError')) return 'server-nonsense';
  if (tls && /does not support STARTTLS/.test(message)) return 'no-encryption';
  if (message === 'Login is disabled') return 'no-encryption';
  return missing ? 'folder-gone' : null;
}

/** Providers say in words what the response codes of RFC 5530 could have said. */
function problemBySaying({ words }: ReadError): ImapProblem | null {
  return sayings.find(([pattern]) => pattern.test(words.slice(0, 1000)))?.[1] ?? null;
}

function refusedAs({ response }: ReadError, { host, oauth }: ErrorContext): ImapProblem {
  if (oauth) return 'token-refused';
  const wants = providerAt(host)?.wants ?? 'password';
  return wants === 'app-password' && response !== 'AUTHORIZATIONFAILED' ? 'app-password' : 'wrong-password';
}

const codes: ReadonlyMap<string, ImapProblem> = new Map([
  ['CERT_HAS_EXPIRED', 'cert-expired'],
  ['CERT_NOT_YET_VALID', 'cert-expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'cert-name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'cert-self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'cert-unknown'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'cert-unknown'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'cert-unknown'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'cert-unknown'],
  ['CERT_UNTRUSTED', 'cert-unknown'],
  ['CERT_SIGNATURE_FAILURE', 'cert-unknown'],
  ['STARTTLS_INJECTION', 'tampered'],
  ['UPGRADE_TIMEOUT', 'tls-failed'],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls-failed'],
  ['ENOTFOUND', 'host-not-found'],
  ['ENODATA', 'host-not-found'],
  ['EAI_AGAIN', 'offline'],
  ['ENETUNREACH', 'offline'],
  ['ENETDOWN', 'offline'],
  ['EHOSTUNREACH', 'no-answer'],
  ['ECONNREFUSED', 'refused'],
  ['CONNECT_TIMEOUT', 'no-answer'],
  ['GREETING_TIMEOUT', 'no-answer'],
  ['ETIMEDOUT', 'no-answer'],
  ['ETIMEOUT', 'no-answer'],
  ['ETHROTTLE', 'throttled'],
  ['LiteralTooLarge', 'server-nonsense'],
  ['LineTooLarge', 'server-nonsense'],
  ['ResponseTooLarge', 'server-nonsense'],
  ['MAX_IMAP_NESTING_REACHED', 'server-nonsense'],
  ['UnexpectedTag', 'server-nonsense'],
  ['InvalidResponse', 'server-nonsense'],
  ['ResponseProcessingFailed', 'server-nonsense'],
  ['COMPRESS_TRAILING_DATA', 'server-nonsense'],
  // A folder's name that cannot be sent back, because it holds a line end.
  ['InvalidStringValue', 'folder-gone'],
  ['InvalidTokenValue', 'folder-gone'],
  ['EPROXY', 'proxy-failed'],
  ['ProxyError', 'proxy-failed'],
  ['UnsupportedProxyAddress', 'proxy-failed'],
  ['ERR_INVALID_URL', 'proxy-failed'],
]);

// RFC 5530 §3. UNAVAILABLE says that nobody could check, not that the password is wrong.
const responses: ReadonlyMap<string, ImapProblem> = new Map([
  ['UNAVAILABLE', 'server-busy'],
  ['INUSE', 'server-busy'],
  ['SERVERBUG', 'server-busy'],
  ['EXPIRED', 'account-blocked'],
  ['CONTACTADMIN', 'account-blocked'],
  ['PRIVACYREQUIRED', 'no-encryption'],
  ['LIMIT', 'too-many-connections'],
  ['OVERQUOTA', 'quota'],
  ['THROTTLED', 'throttled'],
  ['WEBALERT', 'web-sign-in'],
  ['NONEXISTENT', 'folder-gone'],
]);

const sayings: readonly (readonly [RegExp, ImapProblem])[] = [
  [/application-specific password|app(lication)?[- ]?(specific )?password/i, 'app-password'],
  [/web ?login required|log in via your web browser|sign in .{0,30}browser/i, 'web-sign-in'],
  [
    /not enabled for imap|imap (access |use )?(is |has been )?(disabled|not enabled|deactivated|switched off)|enable imap/i,
    'imap-off',
  ],
  [
    /too many .{0,40}(connections|sessions)|(connections?|session) limit|maximum number of connections|\[LIMIT\]/i,
    'too-many-connections',
  ],
  [/command or bandwidth limits|over ?quota|quota exceeded/i, 'quota'],
  [/throttl|rate limit|too many (commands|requests|login|failed)|try again later|slow down/i, 'throttled'],
  [/\[UNAVAILABLE\]|temporar(y|ily) .{0,40}(fail|error|unavailable)|service (is )?unavailable/i, 'server-busy'],
  [/account .{0,40}(blocked|suspended|locked|disabled|expired)/i, 'account-blocked'],
];
