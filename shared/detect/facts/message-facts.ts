/**
 * What one message says of itself, read from its header block alone (`named` comes from the first text).
 * Addresses are lower case with an IDNA (ASCII) domain; every time is in milliseconds since 1970, UTC.
 * Broken headers give fewer facts, never an exception.
 */
export type MessageFacts = {
  /** 16 hex digits over Message-ID, Date, From and Subject as written: copies of one message share it. */
  readonly identity: string;
  /** Without angle brackets; empty when the message has none (about 4 % of mail). */
  readonly messageId: string;
  /** When it reached the person's provider: the topmost Received, else Date; null when neither can be read. */
  readonly at: number | null;
  /** The Date header (RFC 5322 §3.6.1); null when missing or unreadable. */
  readonly date: number | null;
  /** Decoded (RFC 2047), at most 300 characters. */
  readonly subject: string;
  /** Every mailbox of From; the first with an address is the author. */
  readonly from: readonly Mailbox[];
  /** The From value unfolded but otherwise as written, at most 500 characters. */
  readonly fromLine: string;
  /** The address in Sender (RFC 5322 §3.6.2), or empty. */
  readonly sender: string;
  /** The first mailbox of Reply-To, or null. */
  readonly replyTo: Mailbox | null;
  /** The envelope sender; empty for the null path `<>` (RFC 5321 §4.5.5), null when no Return-Path stands there. */
  readonly returnPath: string | null;
  /** Everywhere a recipient left a trace, in the order of the header block. */
  readonly traces: readonly RecipientTrace[];
  /** The identifier in List-Id (RFC 2919), or empty. */
  readonly listId: string;
  /** Host names in List-Unsubscribe's URIs (RFC 2369), https and mailto alike. */
  readonly unsubscribeHosts: readonly string[];
  readonly feedbackId: string;
  /** Authentication-Results (RFC 8601) from the top down: one entry an unbroken run of one server, at most eight. */
  readonly authentication: readonly AuthenticationRun[];
  /** The first hop's ARC-Authentication-Results (RFC 8617, i=1): it may acquit, never accuse. */
  readonly arc: AuthenticationRun | null;
  /** `d=` of every DKIM-Signature (RFC 6376), unchecked. */
  readonly dkimDomains: readonly string[];
  /** How many Received lines there are. */
  readonly receivedCount: number;
  /** Where it came in from outside: the topmost Received that is no inner hop. `by` is the person's provider, `from` the looked-up name of who handed it over (not HELO's), `unknown` or empty. */
  readonly receivedBy: string;
  readonly receivedFrom: string;
  /** The Auto-Submitted keyword (RFC 3834), or empty; also `auto-replied` for the usual older headers. */
  readonly autoSubmitted: string;
  /** The Precedence value in lower case (bulk, list, junk), or empty. */
  readonly precedence: string;
  /** The top Content-Type in lower case with the parameters that matter: `multipart/report; report-type=delivery-status`, `text/calendar; method=request`. */
  readonly contentType: string;
  /** Message-IDs this one answers (In-Reply-To and the last of References), at most two. */
  readonly answers: readonly string[];
  /** What alias services and forwarders wrote about the original, one entry a service. */
  readonly forwarded: readonly ForwarderNote[];
  /**
   * Lower-case names of headers that only mailing services write (x-sg-eid, x-ses-outgoing, …), at most eight; followed by
   * `=` and the number of the service's customer where the header bears it (`x-mc-user=0a1b…`).
   */
  readonly carrierHeaders: readonly string[];
  /** It lies in a Sent folder, or bears a Sent label. */
  readonly inSent: boolean;
  /** Names the text addresses or greets, as written, at most three of 80 characters. */
  readonly named: readonly string[];
  /** The header block broke a rule that cost facts. */
  readonly malformed: boolean;
};

/** One mailbox of an address list (RFC 5322 §3.4): the display name decoded, as written otherwise. */
export type Mailbox = { readonly name: string; readonly address: string };

/** One place that names a recipient; `header` is the field's name as the standard spells it. */
export type RecipientTrace = {
  readonly header: TraceHeader;
  readonly address: string;
  /** The display name beside it, decoded, or empty. */
  readonly name: string;
};

export type TraceHeader =
  | 'To'
  | 'Cc'
  | 'Delivered-To'
  | 'X-Original-To'
  | 'Envelope-To'
  | 'X-Envelope-To'
  | 'X-Forwarded-To'
  | 'X-Delivered-To'
  | 'X-Resolved-To'
  | 'X-Gm-Original-To'
  | 'Received'
  | 'Apparently-To'
  | 'Resent-To';

/** What one server wrote in its unbroken run of Authentication-Results fields; the topmost dmarc and spf win. */
export type AuthenticationRun = {
  /** authserv-id in lower case. */
  readonly server: string;
  /** Result keyword in lower case (pass, fail, none, temperror, permerror, bestguesspass), or empty when not given. */
  readonly dmarc: string;
  /** `header.from` of the dmarc result, or empty. */
  readonly dmarcFrom: string;
  /** Domains whose signature passed (header.d, else the domain of header.i). */
  readonly dkimPass: readonly string[];
  readonly dkimFail: readonly string[];
  readonly spf: string;
  /** The domain SPF looked at (smtp.mailfrom, else smtp.helo). */
  readonly spfDomain: string;
};

export type ForwarderService = 'simplelogin' | 'addy' | 'relay' | 'duckduckgo' | 'apple';

/** The original as a forwarding service recorded it in its own headers. Anyone can forge these: see the trust gate. */
export type ForwarderNote = {
  readonly service: ForwarderService;
  /** The aliases it was sent to, from the service's own header (or Relay's From). */
  readonly recipients: readonly string[];
  /** The original author, or null when the headers do not keep it. */
  readonly from: Mailbox | null;
  /** The original Reply-To, or null. */
  readonly replyTo: Mailbox | null;
  /** The service's own record of the original's authentication, or null. */
  readonly authentication: AuthenticationRun | null;
  /** The header lines this was read from, `Name: value`, at most 300 characters each: the recipient's, then the author's. */
  readonly lines: readonly string[];
};
