import type { Failure } from '../../../shared/contract/values.ts';
import type { ImapProblem } from './imap-problem.ts';

/** Where an account lies and how it is reached; nothing secret. */
export type ImapPlace = {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte; `starttls` begins plain and must turn; `none` only for this computer itself. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
};

/** What is read of an account. */
export type ImapWishes = {
  /** Names of folders, or null: all mail. */
  readonly folders: readonly string[] | null;
  /** Mail in the bin counts too. Spam always does. */
  readonly trash: boolean;
};

/** How a person trusts a server and gets to it. */
export type ImapWay = {
  /** SHA-256 of the one certificate that is accepted (as `AB:CD:…`), or null: certificates are checked as usual. */
  readonly pinned: string | null;
  /** `socks5://127.0.0.1:9050` or null. */
  readonly proxy: string | null;
};

/** What proves who the person is. It lives in memory only as long as a reading. */
export type ImapSecret =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'token'; readonly token: ReadToken };

/** Gets a token that is good now (OAuth 2.0); `refused` is the one that the server has just turned away, so it has to be another. */
export type ReadToken = (refused: string | null) => Promise<TokenAnswer>;

/** A token, or why there is none: which kind of problem that is, and the sentence for it. */
export type TokenAnswer =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly problem: ImapProblem; readonly failure: Failure };

/** All that is needed to read an account. */
export type ImapAccess = {
  readonly place: ImapPlace;
  readonly wishes: ImapWishes;
  readonly way: ImapWay;
  readonly secret: ImapSecret;
};

/** An account as one line, without anything secret (RFC 5092): `imaps://jane%40mail.example@imap.mail.example:993/`. */
export function writeImapUrl({ host, port, security, user }: ImapPlace): string {
  const scheme = security === 'tls' ? 'imaps' : 'imap';
  const shown = host.includes(':') ? `[${host}]` : host;
  return `${scheme}://${encodeURIComponent(user)}@${shown}:${port}/${security === 'none' ? '?unencrypted' : ''}`;
}

/** What a person typed as an address of an account. */
export type ReadImapUrl =
  | { readonly ok: true; readonly place: ImapPlace; readonly folder: string | null }
  | { readonly ok: false; readonly problem: 'address-bad' | 'address-password' | 'address-unencrypted' };

/** Reads `imap(s)://user@host[:port][/folder]`. A password in it is refused: command lines are seen by others. */
export function readImapUrl(written: string): ReadImapUrl {
  const url = parse(written);
  if (url === null) return { ok: false, problem: 'address-bad' };
  if (url.password !== '' || /^[^/]*:\/\/[^/@]*:[^/]*@/.test(written)) return { ok: false, problem: 'address-password' };
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const user = decode(url.username);
  const folder = decode(url.pathname.slice(1));
  if (host === '' || user === null || user === '' || folder === null) return { ok: false, problem: 'address-bad' };
  const plain = url.search === '?unencrypted';
  if (plain && !isThisComputer(host)) return { ok: false, problem: 'address-unencrypted' };
  const security = url.protocol === 'imaps:' ? 'tls' : plain ? 'none' : 'starttls';
  const port = url.port === '' ? (security === 'tls' ? 993 : 143) : Number(url.port);
  return { ok: true, place: { host, port, security, user }, folder: folder === '' ? null : folder };
}

/** A host that no network lies before. */
export function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function parse(written: string): URL | null {
  try {
    const url = new URL(written);
    return (url.protocol === 'imap:' || url.protocol === 'imaps:') && url.hash === '' ? url : null;
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    // RFC 3501 §4.3: a quoted string holds no line ends and no NUL.
    return /[\r\n\0]/.test(plain) ? null : plain;
  } catch {
    return null;
  }
}
