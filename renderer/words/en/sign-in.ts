/** Signing in to a mail account with the browser (OAuth), in place of a password. */
export const signIn = {
  with: 'Sign in with {{name}}',
  text: 'Your browser opens the page of {{name}}, and you sign in there. Tattletag never sees your password.',
  asks: {
    google:
      'Google has only one permission for mail programs, so its page speaks of reading, sending and deleting. Tattletag only reads; the one thing it can write is a draft that you ask for.',
    microsoft:
      'Microsoft has only one permission for mail programs: reading and writing mail. Tattletag only reads; the one thing it can write is a draft that you ask for.',
    standard: '',
  },
  none: 'This copy of Tattletag has no sign-in of its own with {{name}}.',
  'other-than': { browser: 'Use a password instead', password: 'Use the browser instead' },
  own: 'Use a client id of your own',
  ownText: 'You can register one with {{name}} yourself. The README of Tattletag says how, and how long it lasts.',
  other: 'Sign in with the browser instead (OAuth)',
  otherText: 'Some providers let mail programs in this way. Their help pages name what belongs here.',
  issuer: 'Address of the sign-in server',
  issuerHint: 'Begins with https://. It is asked where its sign-in page is.',
  scopes: 'Scopes for mail',
  scopesHint: 'As the provider names them, parted by spaces. Often empty.',
  client: 'Client id',
  secret: 'Client secret',
  secretHint: 'Only if there is one. It is kept encrypted with the account and never shown again.',
  start: 'Sign in with the browser',
  starting: 'Asking for the sign-in page…',
  waiting: {
    title: 'Waiting for your browser',
    opened: 'Sign in on the page that your browser has opened. Tattletag goes on by itself, and waits five minutes.',
    notOpened:
      'Open this page in a browser on this computer and sign in there. Tattletag goes on by itself, and waits five minutes.',
    again: 'No page came up?',
    open: 'Open the sign-in page',
    copy: 'Copy its address',
    copied: 'Copied. Paste it into the address field of your browser.',
    notCopied: 'It could not be copied. Mark the address and copy it by hand.',
    cancel: 'Cancel the sign-in',
  },
  done: 'You are signed in as {user}.',
  go: 'Continue',
  kept: {
    title: 'Your sign-in',
    keyring:
      'What the provider gave Tattletag in place of a password is kept encrypted on this computer. The key lies in the keyring of your system.',
    passphrase:
      'What the provider gave Tattletag in place of a password is kept encrypted on this computer, behind the passphrase of your ledger.',
    'key-file':
      'What the provider gave Tattletag in place of a password is kept encrypted on this computer, but the key lies in a file beside it: whoever can read your files can read your mail with it. A ledger with a passphrase protects it better.',
  },
  again: {
    title: 'Sign in again',
    needed: 'The sign-in to this account is no longer valid. What was read is kept.',
    text: 'Sign in to {{label}} once more, on the page of its provider. What was read is kept, and the scan goes on where it stopped.',
    still: 'This account signs in with the browser.',
    done: 'Signed in. The scan goes on where it stopped.',
    doneIdle: 'Signed in again.',
  },
  removing:
    'The sign-in to this account is taken back where its provider lets Tattletag do that. At Google this ends it on your other computers as well.',
  withdraw: {
    title: 'One more thing to do',
    failed: 'The account is removed, and its sign-in is deleted from this computer. {{service}} could not be told.',
    shared:
      'The account is removed. Its sign-in was left in place at {{service}}, because another account here lives on the same one.',
    page: 'On this page you can see which programs may read your mail, and take Tattletag off the list.',
    noPage: 'If your provider has a page with the programs that may read your mail, take Tattletag off the list there.',
    ok: 'Understood',
  },
} as const;
