/** A mail provider that many people use: where its server is, and what it wants from a mail program. */
export type MailProvider = {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  /** The name to sign in with: the whole address, or what stands before the @. */
  readonly user: 'address' | 'local-part';
  /** The usual password does not do: `app-password` is made on a page; `bridge` runs on this computer; `sign-in` is OAuth only. */
  readonly wants: 'password' | 'app-password' | 'bridge' | 'sign-in';
  /** Page on which an app password is made, or access for mail programs is switched on. */
  readonly page: string;
  /** What to do there, in words for everyone. */
  readonly advice: string;
};

const tls = { port: 993, security: 'tls', user: 'address' } as const;

/** The built-in table. Facts about real services, from their own help pages; none of it is asked over the network. */
const providers: readonly MailProvider[] = [
  {
    id: 'gmail',
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    host: 'imap.gmail.com',
    ...tls,
    wants: 'app-password',
    page: 'https://myaccount.google.com/apppasswords',
    advice:
      'Google lets mail programs in with an app password of 16 letters. Switch on 2-step verification first if the page asks for it, then type a name such as Tattletag and copy the letters it shows.',
  },
  {
    id: 'icloud',
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    host: 'imap.mail.me.com',
    ...tls,
    user: 'local-part',
    wants: 'app-password',
    page: 'https://account.apple.com/account/manage',
    advice: 'Apple wants an app-specific password. On this page choose App-Specific Passwords, make one and copy it.',
  },
  {
    id: 'yahoo',
    name: 'Yahoo Mail',
    domains: ['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'yahoo.it', 'yahoo.es', 'ymail.com', 'rocketmail.com'],
    host: 'imap.mail.yahoo.com',
    ...tls,
    wants: 'app-password',
    page: 'https://login.yahoo.com/account/security',
    advice: 'Yahoo wants an app password. On this page choose Generate app password, type a name such as Tattletag and copy it.',
  },
  {
    id: 'aol',
    name: 'AOL Mail',
    domains: ['aol.com', 'aim.com'],
    host: 'imap.aol.com',
    ...tls,
    wants: 'app-password',
    page: 'https://login.aol.com/account/security',
    advice: 'AOL wants an app password. On this page choose Generate app password, type a name such as Tattletag and copy it.',
  },
  {
    id: 'outlook',
    name: 'Outlook.com',
    domains: [
      'outlook.com',
      'outlook.de',
      'outlook.fr',
      'hotmail.com',
      'hotmail.co.uk',
      'hotmail.de',
      'hotmail.fr',
      'live.com',
      'msn.com',
    ],
    host: 'outlook.office365.com',
    ...tls,
    wants: 'sign-in',
    page: 'https://outlook.live.com/mail/options/mail/forwarding',
    advice:
      'Microsoft no longer lets mail programs in with a password. Without its own sign-in, export your mail to a file and add that.',
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm', 'messagingengine.com'],
    host: 'imap.fastmail.com',
    ...tls,
    wants: 'app-password',
    page: 'https://app.fastmail.com/settings/security/apps',
    advice: 'Fastmail wants an app password. On this page make one for mail (IMAP) that may only read, and copy it.',
  },
  {
    id: 'proton',
    name: 'Proton Mail',
    domains: ['proton.me', 'protonmail.com', 'pm.me'],
    host: '127.0.0.1',
    port: 1143,
    security: 'starttls',
    user: 'address',
    wants: 'bridge',
    page: 'https://proton.me/mail/bridge',
    advice:
      'Proton encrypts mail so that only its own Bridge program can hand it on. Install and start Bridge; it shows a password for mail programs. Its certificate is its own, so it has to be accepted once.',
  },
  {
    id: 'gmx',
    name: 'GMX',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
    host: 'imap.gmx.net',
    ...tls,
    wants: 'password',
    page: 'https://www.gmx.net/mail/imap/',
    advice:
      'GMX keeps access for mail programs switched off at first. In the mailbox open Settings, then POP3/IMAP, and allow it. With two-factor sign-in an app password is needed.',
  },
  {
    id: 'gmx-com',
    name: 'GMX',
    domains: ['gmx.com', 'gmx.us', 'gmx.co.uk', 'gmx.fr'],
    host: 'imap.gmx.com',
    ...tls,
    wants: 'password',
    page: 'https://support.gmx.com/pop-imap/toggle.html',
    advice:
      'GMX keeps access for mail programs switched off at first. In the mailbox open Settings, then POP3 & IMAP, and allow it.',
  },
  {
    id: 'web-de',
    name: 'WEB.DE',
    domains: ['web.de'],
    host: 'imap.web.de',
    ...tls,
    wants: 'password',
    page: 'https://hilfe.web.de/pop-imap/einschalten.html',
    advice:
      'WEB.DE keeps access for mail programs switched off at first. In the mailbox open Settings, then POP3/IMAP, and allow it. With two-factor sign-in an app password is needed.',
  },
  {
    id: 'mailbox-org',
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    host: 'imap.mailbox.org',
    ...tls,
    wants: 'password',
    page: 'https://kb.mailbox.org/en/private/e-mail/',
    advice: 'Your usual password does, unless you made an app password for mail programs: then use that.',
  },
  {
    id: 'posteo',
    name: 'Posteo',
    domains: ['posteo.de', 'posteo.net', 'posteo.org', 'posteo.eu'],
    host: 'posteo.de',
    ...tls,
    wants: 'password',
    page: 'https://posteo.de/en/help',
    advice:
      'Your usual password does. If Additional mailbox protection is on, switch it off first, because it blocks all mail programs.',
  },
  {
    id: 't-online',
    name: 'Telekom Mail',
    domains: ['t-online.de', 'magenta.de'],
    host: 'secureimap.t-online.de',
    ...tls,
    wants: 'app-password',
    page: 'https://account.idm.telekom.com/account-manager/',
    advice: 'Telekom wants a password for mail programs. On this page open Passwords and set the one for e-mail programs.',
  },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    domains: ['zoho.com', 'zohomail.com', 'zohomail.eu'],
    host: 'imap.zoho.com',
    ...tls,
    wants: 'password',
    page: 'https://mail.zoho.com/zm/#settings/all/mailaccounts',
    advice: 'Zoho keeps IMAP switched off at first: allow it on this page. With two-factor sign-in an app password is needed.',
  },
  {
    id: 'orange',
    name: 'Orange',
    domains: ['orange.fr', 'wanadoo.fr'],
    host: 'imap.orange.fr',
    ...tls,
    wants: 'password',
    page: 'https://messagerie.orange.fr/',
    advice: 'Your usual password does, once access for mail programs is allowed in the settings of the mailbox.',
  },
];

/** The provider of an address, by its domain; null when it is none that is known. */
export function providerOf(address: string): MailProvider | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return providers.find(({ domains }) => domains.includes(domain)) ?? null;
}

/** The provider that runs a server; null when it is none that is known. */
export function providerAt(host: string): MailProvider | null {
  return host === '127.0.0.1' ? null : (providers.find((provider) => provider.host === host.toLowerCase()) ?? null);
}

/** The sites on which providers tell how to let mail programs in; the only ones of theirs that the app links to. */
export function providerSites(): readonly string[] {
  return providers.map(({ page }) => new URL(page).host);
}
