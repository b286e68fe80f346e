/** Asking an unknown provider where its mailboxes are. */
export const asking = {
  title: 'Where does {{domain}} keep its mail?',
  text: 'We do not know this provider. Many say themselves which server a mail program should use.',
  whoLearns:
    'If you ask, your network’s name service and the web server of {{domain}} learn that somebody at this connection asks about mail there. Your address and your password are not sent.',
  ask: 'Ask {{domain}}',
  asking: 'Asking {{domain}}…',
  patience: 'This takes half a minute at most.',
  byHand: 'Enter it myself',
  back: 'Back',
  found: {
    title: '{{domain}} names this server',
    provider: '{{domain}} has its mail at {{provider}}',
    server: 'Server',
    port: 'Port',
    security: 'Encryption',
    user: 'Name to sign in with',
    said: 'Who said so',
    by: {
      service: 'The name service, for {{domain}}',
      exchanger: 'The name service: that is where mail for {{domain}} goes',
      web: 'The web server of {{domain}}',
    },
    elsewhere: 'This server does not belong to {{domain}}.',
    elsewhereHint:
      'Many domains have their mail kept elsewhere. But your password will go there: go on only if you know that {{place}} keeps your mail.',
    use: 'Use these settings',
    useElsewhere: 'I know it: use these settings',
  },
  none: 'It does not say where its mailboxes are. Your provider’s help page tells it, usually under “IMAP”.',
  notOffered: 'It says that it lets no mail programs in (no IMAP). If you can export your mail to a file, add that instead.',
  confirmed: 'These settings came from your provider, and you confirmed them.',
} as const;
