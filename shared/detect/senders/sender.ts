/** Who really sent a message, and how we know. */
export type Sender = {
  /** Registrable domain; empty when nobody can be named. */
  readonly domain: string;
  /** The company's name, the display name, or the domain. */
  readonly name: string;
  readonly identity: SenderIdentity;
  /** The author's whole address, lower case. */
  readonly address: string;
  /** A personal mailbox (freemail From): a person, not a company. */
  readonly person: boolean;
  /** The mailing service, forwarder or list that only delivered it, or empty. */
  readonly carrier: string;
};

/** identified: DMARC or an aligned DKIM/SPF passed · claimed: nothing was checked · forged: DMARC failed · unknown: no readable author. */
export type SenderIdentity = 'identified' | 'claimed' | 'forged' | 'unknown';
