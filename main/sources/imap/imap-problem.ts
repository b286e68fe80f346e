/** What can go wrong with a live mailbox, each with a sentence of its own. */
export type ImapProblem = keyof typeof imapSentences;

/** What happened, then what is safe and what to do. */
export const imapSentences = {
  'wrong-password': [
    'The mail server did not accept the name or the password.',
    'Nothing was changed. Check both; if you use a second factor to sign in, the provider may want an app password here.',
  ],
  'app-password': [
    'The mail server did not accept this password: your provider wants an app password from mail programs.',
    'Nothing was changed. Make an app password on the page of your account and use that one here.',
  ],
  'token-refused': [
    'The sign-in to your mailbox is no longer valid.',
    'What was read is kept. Sign in again; then the scan goes on where it stopped.',
  ],
  'token-missing': [
    'Your sign-in to this mailbox could not be renewed just now.',
    'What was read is kept. Try again later; the scan goes on where it stopped.',
  ],
  'web-sign-in': [
    'Your provider wants you to sign in on its website before mail programs may go on.',
    'Sign in there in your browser, confirm that it was you, and scan again.',
  ],
  'imap-off': [
    'Access for mail programs (IMAP) is switched off for this mailbox.',
    'Switch it on in the settings of your mailbox on the provider’s website, and try again.',
  ],
  'account-blocked': [
    'The mail server says that this account is blocked or has expired.',
    'Nothing was changed. Sign in on the provider’s website to see why.',
  ],
  'server-busy': [
    'The mail server could not check who you are just now. That does not mean that the password is wrong.',
    'What was read is kept. Try again in a few minutes; the scan goes on where it stopped.',
  ],
  'too-many-connections': [
    'The mail server says that too many programs are connected to this mailbox.',
    'What was read is kept. Close mail programs you do not need, wait a few minutes, and scan again.',
  ],
  throttled: [
    'The mail server asks for a pause, because much was read in a short time.',
    'What was read is kept. Scan again later; it goes on where it stopped.',
  ],
  quota: [
    'The mail server says that a limit of this mailbox is used up.',
    'What was read is kept. Limits on reading end by themselves, usually within a day; then scan again.',
  ],
  'cert-expired': [
    'The certificate of the mail server has expired, so nobody can tell whether it is the right server.',
    'No password was sent. Check the date of your computer; if that is right, only the provider can mend it.',
  ],
  'cert-name': [
    'The certificate of the mail server is for another name, so it may be the wrong server.',
    'No password was sent. Check the name of the server for a typing mistake.',
  ],
  'cert-self-signed': [
    'The mail server made its certificate itself, so nobody vouches for it.',
    'No password was sent. If the server is your own, compare the fingerprint and accept this one certificate.',
  ],
  'cert-unknown': [
    'Nobody your computer trusts vouches for the certificate of the mail server.',
    'No password was sent. In an office or with a virus scanner, its own certificate may be missing (NODE_EXTRA_CA_CERTS names a file with it).',
  ],
  'cert-changed': [
    'The mail server shows another certificate than the one you accepted.',
    'No password was sent. If you renewed it yourself, compare the new fingerprint and accept it.',
  ],
  'no-encryption': [
    'The mail server offers no encrypted connection here, or somebody on the way hides it.',
    'No password was sent. Use encrypted access (port 993), or try another network.',
  ],
  tampered: [
    'Somebody put words into the connection before it was encrypted.',
    'No password was sent. Do not use this network for mail; try another one.',
  ],
  'tls-failed': [
    'No encrypted connection came about.',
    'No password was sent. Check the port: 993 is encrypted from the start, 143 turns encrypted later.',
  ],
  'host-not-found': ['There is no server with this name.', 'Check the name of the server for a typing mistake.'],
  offline: [
    'The mail server cannot be reached: this computer seems to be offline.',
    'What was read is kept. Check the connection and scan again.',
  ],
  refused: [
    'Nothing answers at this port of the server.',
    'Check the name of the server and the port; usual ones are 993 and 143.',
  ],
  'no-answer': [
    'The mail server does not answer.',
    'What was read is kept. Check the connection, the name of the server and the port, and try again.',
  ],
  'connection-lost': [
    'The connection to the mail server broke, and did not come back.',
    'What was read is kept. Scan again; it goes on where it stopped.',
  ],
  'folder-gone': [
    'This folder of the mailbox cannot be opened any more.',
    'What was read in it is kept, and the other folders were read.',
  ],
  'folder-renumbered': [
    'The mail server has numbered this folder anew, so it was read again from its start.',
    'Nothing is counted twice. There is nothing you need to do.',
  ],
  'folders-missing': [
    'None of the folders that you chose is in this mailbox.',
    'Choose the folders again; what was read before is kept.',
  ],
  'no-drafts': [
    'This mailbox has no folder for drafts.',
    'Nothing was written. Make one in your mail program, or copy the text of the letter.',
  ],
  'server-refused': [
    'The mail server refused a step that every mail program needs.',
    'What was read is kept. Try again later; if it happens again, ask your provider.',
  ],
  'server-nonsense': [
    'The mail server sends what no mail server should, so the connection was cut.',
    'What was read is kept. Check the name of the server and the port; if they are right, try again later.',
  ],
  'proxy-failed': ['The proxy could not be used.', 'No password was sent. Check its address and that it runs.'],
  'password-missing': [
    'There is no password for this mailbox.',
    'Enter it again. On the command line it is asked for, or taken from TATTLETAG_PASSWORD.',
  ],
  'address-bad': [
    'This is no address of a mailbox.',
    'Write it as imaps://name@server or imaps://name@server/Folder; an @ in the name is written %40.',
  ],
  'address-password': [
    'The address holds a password, and others on this computer could read it there.',
    'Nothing was sent. Leave it out: it is asked for, or taken from TATTLETAG_PASSWORD. Change a password that was shown like this.',
  ],
  'address-unencrypted': [
    'Without encryption only a server on this computer itself may be asked.',
    'Nothing was sent. Use imaps://, or imap:// which turns encrypted.',
  ],
} as const satisfies Readonly<Record<string, readonly [message: string, hint: string]>>;
