import type { AuthorizationServer } from 'oauth4webapi';
import type { z } from 'zod';
import type { signInService } from '../../shared/contract/sign-in-values.ts';

/** Whom a person signs in with: one of the built-in services, or any standard server by its issuer address. */
export type ServiceChoice = z.infer<typeof signInService>;

/** What is known of a service. */
export type OauthService = {
  readonly name: string;
  readonly instead: string;
  readonly issuer: string;
  /** What a token must be good for, or the mail server will not have it. */
  readonly mailScopes: readonly string[];
  /** For staying signed in, and for seeing whose account it is. */
  readonly otherScopes: readonly string[];
  /** What the sign-in page is asked besides the standard. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Endpoints known beforehand; null: the issuer is asked (RFC 8414, OpenID Connect Discovery). */
  readonly server: AuthorizationServer | null;
  /** Each organisation's tokens bear an issuer of its own. */
  readonly tenants: boolean;
  /** Revoking one token ends every sign-in of that person with this client, also those of other accounts here. */
  readonly revokesAll: boolean;
  /** Where a person can withdraw the sign-in by hand. */
  readonly page: string;
};

/** The facts about a service. Those of the built-in ones are from their own pages; nothing is asked for them. */
export function describeService(choice: ServiceChoice): OauthService {
  switch (choice.kind) {
    case 'google':
      return google;
    case 'microsoft':
      return microsoft;
    case 'standard':
      return standard(choice.issuer, choice.scopes);
  }
}

/** The service that guards a mail server; null when it is none of the built-in ones. */
export function serviceAt(host: string): ServiceChoice | null {
  switch (host.toLowerCase()) {
    case 'imap.gmail.com':
      return { kind: 'google' };
    case 'outlook.office365.com':
    case 'imap-mail.outlook.com':
      return { kind: 'microsoft' };
    default:
      return null;
  }
}

/** The sites on which people withdraw a sign-in by hand. */
export function withdrawalSites(): readonly string[] {
  return [google, microsoft].map(({ page }) => new URL(page).host);
}

const google: OauthService = {
  name: 'Google',
  instead:
    'Use an app password, or export your mail with Google Takeout and add that file. You can also enter a client id of your own.',
  issuer: 'https://accounts.google.com',
  // The narrower gmail.* scopes are for Google's own interface; its IMAP server takes this one only.
  mailScopes: ['https://mail.google.com/'],
  otherScopes: ['openid', 'email'],
  // Without these there may be no refresh token when somebody signs in for a second time.
  parameters: { access_type: 'offline', prompt: 'consent' },
  server: {
    issuer: 'https://accounts.google.com',
    authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
    token_endpoint: 'https://oauth2.googleapis.com/token',
    revocation_endpoint: 'https://oauth2.googleapis.com/revoke',
    userinfo_endpoint: 'https://openidconnect.googleapis.com/v1/userinfo',
  },
  tenants: false,
  revokesAll: true,
  page: 'https://myaccount.google.com/connections',
};

const microsoft: OauthService = {
  name: 'Microsoft',
  instead:
    'Microsoft lets mail programs in only this way. Export your mail to a file and add that, or enter a client id of your own.',
  issuer: 'https://login.microsoftonline.com/common/v2.0',
  mailScopes: ['https://outlook.office.com/IMAP.AccessAsUser.All'],
  otherScopes: ['openid', 'email', 'offline_access'],
  parameters: { prompt: 'select_account' },
  server: {
    issuer: 'https://login.microsoftonline.com/common/v2.0',
    authorization_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    token_endpoint: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  },
  tenants: true,
  revokesAll: false,
  // Microsoft offers no revocation (RFC 7009), so this page is the only way.
  page: 'https://account.live.com/consent/Manage',
};

function standard(issuer: string, scopes: readonly string[]): OauthService {
  return {
    name: hostOf(issuer),
    instead: 'Use an app password, or add a mail file. You can also enter the client id that your provider gave you.',
    issuer,
    mailScopes: scopes,
    otherScopes: ['openid', 'email', 'offline_access'],
    // OpenID Connect Core §11: a refresh token wants the person's consent to be asked for.
    parameters: { prompt: 'consent' },
    server: null,
    tenants: false,
    revokesAll: false,
    page: '',
  };
}

function hostOf(issuer: string): string {
  try {
    return new URL(issuer).host;
  } catch {
    return 'the sign-in server';
  }
}
