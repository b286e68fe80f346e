/** The first start, the lock, and the choice of the ledger's key. */
export const welcome = {
  title: 'Find out who passed your data on',
  lead: 'You gave each company its own address, or a misspelt name. Tattletag finds which of those marks turned up with strangers.',
  promises: {
    label: 'Before you start',
    read: 'What is read',
    readText: 'The mail you choose, and only to look at it. Nothing in your mailbox is changed.',
    kept: 'Where it is kept',
    keptText: 'In one encrypted file on this computer, called the ledger.',
    leaves: 'What leaves',
    leavesText: 'Nothing. There is no account, no tracking, and no image in your mail is ever loaded.',
  },
  story: {
    title: 'How it works: the gift subscription',
    one: 'Jonna ordered a magazine as a gift and spelt her own name a little wrong, on purpose. Only that magazine knew the misspelling.',
    two: 'A year later, other magazines, two charities, a travel agency and a political campaign wrote to that very misspelling.',
    three: 'The sample mailbox tells this story in about 1,500 invented messages. See it before you decide anything.',
    see: 'See the sample',
    opening: 'Preparing the sample…',
  },
  own: 'Use my own mail',
  key: {
    title: 'Keep your ledger safe',
    lead: 'The ledger holds what Tattletag finds. It is encrypted; choose what opens it.',
    label: 'What opens your ledger',
    keyring: 'This computer’s keyring',
    keyringText: 'The key is kept with your other passwords and opens when you sign in to this computer. Nothing to remember.',
    passphrase: 'A passphrase',
    passphraseText:
      'You type it each time Tattletag starts. Nobody can open the ledger without it. If you forget it, it cannot be recovered.',
    file: 'A key file',
    fileText:
      'The key lies in a file beside the ledger, readable by your user account only. Nothing to type, but whoever can read your files can read the ledger. It protects a stray copy of the ledger, not this computer.',
    first: 'Passphrase',
    second: 'The same passphrase again',
    strength: {
      empty: 'Four or five words you can remember are better than one clever word.',
      weak: 'Easy to guess. A few more words would help.',
      fair: 'Fair. One more word makes it good.',
      good: 'Good.',
    },
    differs: 'The two passphrases differ.',
    create: 'Make my ledger',
    creating: 'Making your ledger…',
    back: 'Back',
  },
  unlock: {
    title: 'Your ledger is locked',
    lead: 'Type your passphrase to open it. It never leaves this computer.',
    passphrase: 'Passphrase',
    open: 'Open',
    opening: 'Opening…',
    forgotten:
      'A forgotten passphrase cannot be recovered. You can still look at the sample, or start over with an empty ledger.',
    sample: 'See the sample',
    startOver: 'Start over with an empty ledger',
  },
} as const;
