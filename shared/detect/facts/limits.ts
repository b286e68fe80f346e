/** How much of one message's facts is kept. Mail is hostile: every list and every text has an end. */
export const factLimits = {
  /** Mailboxes read from one address list. */
  mailboxes: 1000,
  /** Recipient traces of one message, over all its fields. */
  traces: 1200,
  /** Characters of an address (RFC 5321 §4.5.3.1 allows 64 + 1 + 255). */
  address: 320,
  name: 200,
  subject: 300,
  fromLine: 500,
  messageId: 500,
  feedbackId: 200,
  identifier: 255,
  unsubscribeHosts: 8,
  /** iCloud writes five, one a method, and an alias service's own comes below them. */
  authenticationRuns: 8,
  signatures: 16,
  carrierHeaders: 8,
  forwarderLine: 300,
  names: 3,
  nameAddressed: 80,
  /** Characters of readable text that are looked at for names. */
  text: 2048,
} as const;
