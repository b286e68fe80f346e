import type { Answer } from '../../shared/contract/answer.ts';
import type { OauthClient } from './oauth-client.ts';
import type { OauthLimits } from './oauth-limits.ts';
import type { ServiceChoice } from './oauth-service.ts';
import type { SecretKeeper } from './secret-keeper.ts';

/** What this room gets from outside. */
export type OauthPorts = {
  /** Opens an address in the system's browser; false: the person has to follow a link. */
  readonly openPage: (address: string) => Promise<boolean>;
  readonly keeper: SecretKeeper;
  readonly now: () => number;
  readonly limits: OauthLimits;
};

/** What a person wants to connect. */
export type SignInRequest = {
  /** The name to sign in to the mail server with: usually the address. */
  readonly user: string;
  /** The mail server that its tokens are for; no other ever gets one. */
  readonly host: string;
  readonly service: ServiceChoice;
  /** A client of the person's own, or null: the one this copy was built with. */
  readonly client: OauthClient | null;
  /** The account goes through a proxy, which a browser would go around. */
  readonly proxied: boolean;
};

/** A sign-in has begun. `opened` false: show the page as a link. */
export type SignInBegun = { readonly ticket: string; readonly page: string; readonly opened: boolean };

/** A sign-in by its ticket while no account is kept for it, or an account by its number. */
export type SignedIn = { readonly ticket: string } | { readonly account: number };

/** A sign-in to one mail server; imapflow does OAUTHBEARER (RFC 7628) where the server offers that, else XOAUTH2. */
export type TokenSignIn = { readonly user: string; readonly host: string; readonly accessToken: string };

/** What became of a sign-in at the service. */
export type Forgotten = {
  readonly service: string;
  readonly revoked: boolean;
  /** Left as it is, because another account here lives on the same sign-in, and one cannot be taken back without the other. */
  readonly shared: boolean;
  /** Where the person can withdraw it by hand, or empty. */
  readonly page: string;
};

/** How an account stands: it does not sign in this way, it does, or the person has to sign in again first. */
export type SignInState = 'none' | 'good' | 'again';

/** Refresh tokens leave this room only for the keeper of secrets, access tokens only for a mail server. */
export type OauthRoom = {
  /** Opens the sign-in page; the ticket stands for what comes of it. */
  readonly begin: (request: SignInRequest) => Promise<Answer<SignInBegun>>;
  /** The same for an account that is there, with the service and the client it was made with. */
  readonly again: (account: number, proxied: boolean) => Promise<Answer<SignInBegun>>;
  /** Answers when the person has signed in, has refused, or time is up. */
  readonly finished: (ticket: string) => Promise<Answer<{ readonly user: string }>>;
  /** Ends a sign-in that is under way, or gives back one that no account was made of. */
  readonly cancel: (ticket: string) => Promise<void>;
  /** Keeps a finished sign-in for an account, in place of what was kept for it; the ticket is used up. */
  readonly keep: (ticket: string, account: number) => Promise<Answer<null>>;
  /**
   * A token that is good now. `refused`: the one that the mail server has just refused (AUTHENTICATIONFAILED, RFC 5530);
   * another is got first, unless that has happened in the meantime.
   */
  readonly access: (whose: SignedIn, refused: string | null) => Promise<Answer<TokenSignIn>>;
  readonly state: (account: number) => SignInState;
  /** Takes a sign-in back (RFC 7009) and forgets it, whatever the service says; null: there was none. `others`: accounts that stay. */
  readonly forget: (account: number, others: readonly number[]) => Promise<Answer<Forgotten | null>>;
  /** Ends every sign-in under way. */
  readonly close: () => void;
};
