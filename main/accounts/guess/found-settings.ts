/** What a domain said of its mailboxes. The person sees and confirms it before anything is done with it. */
export type FoundSettings = {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  /** Empty: only the person knows it. */
  readonly user: string;
  /** The server lets mail programs in by the provider's own sign-in only. */
  readonly signInOnly: boolean;
  /** Who said so: the name service, by naming the server or by who takes in the mail, or the domain's own web server. */
  readonly said: 'service' | 'exchanger' | 'web';
};
