/** How the sender's proof fares at a provider that checks. */
export type Proof =
  /** DMARC passes. */
  | 'dmarc'
  /** Its own signature passes, without a DMARC policy. */
  | 'signed'
  /** Only the mailing service signs and its path passes: usual for small shops of the 2010s. */
  | 'service-only'
  /** Nothing passes, nothing is forbidden. */
  | 'none'
  /** The author's domain disowns it. */
  | 'fail';

/** One message of an invented life, before a provider delivers it. Times ms UTC. */
export type Mail = {
  readonly at: number;
  readonly from: string;
  readonly fromName: string;
  /** Whom the envelope names. */
  readonly to: string;
  readonly toName: string;
  /** What To shows when it is not the envelope's recipient (a list, a Bcc). */
  readonly shownTo: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly proof: Proof;
  /** The mailing service's domain, or empty when the company sends itself. */
  readonly carrier: string;
  /** Further domains whose signature passes. */
  readonly signers: readonly string[];
  readonly unsubscribe: string;
  readonly replyTo: string;
  readonly listId: string;
  readonly contentType: string;
  readonly nullPath: boolean;
  readonly text: string;
  /** Lies in Sent. */
  readonly sent: boolean;
};

/** A mail with its plain parts filled in. */
export function mail(said: Pick<Mail, 'at' | 'from' | 'to' | 'subject'> & Partial<Mail>): Mail {
  return {
    fromName: '',
    toName: '',
    shownTo: '',
    cc: [],
    proof: 'dmarc',
    carrier: '',
    signers: [],
    unsubscribe: '',
    replyTo: '',
    listId: '',
    contentType: 'text/plain; charset=utf-8',
    nullPath: false,
    text: 'Hello,\r\n\r\nmore on our page.\r\n',
    sent: false,
    ...said,
  };
}
