/**
 * Headers that only mailing services write, by lower-case name. Headers that anyone may write (X-Mailer, X-Job, X-Abuse) are left
 * out even where a service can be told from their value: a name alone must be enough.
 */
export const carrierHeaders = [
  'x-sg-eid',
  'x-sg-id',
  'x-ses-outgoing',
  'x-mailgun-sending-ip',
  'x-mailgun-sid',
  'x-mailgun-variables',
  'x-msfbl',
  'x-pm-message-id',
  'x-mandrill-user',
  'x-mj-mid',
  'x-mailjet-campaign',
  'x-elasticemail-postback',
  'x-mc-user',
  'x-sfmc-stack',
  'x-kmail-message',
  'x-kmail-account',
  'x-hs-cid',
  'x-mailin-eid',
  'x-sib-id',
  'x-mailin-campaign',
  'x-roving-id',
  'x-mktarchive',
  'x-250ok-cid',
  'x-rext',
  'x-iterable-campaign-id',
  'x-cio-delivery-id',
  'x-emarsys-identify',
  'x-bps1',
  'x-ms-dynamics-instance',
  'x-sfdc-user',
  'x-sfdc-lk',
] as const;

/** Those whose value bears the number of the mailing service's customer, and where it stands in it. */
export const accountHeaders: Readonly<Record<string, RegExp>> = {
  'x-mc-user': /^([0-9a-f]{12,40})$/,
  'x-mandrill-user': /^(md_\w{4,20})$/,
  'x-kmail-account': /^(\w{4,20})$/,
  'x-roving-id': /^(\d{6,20})/,
  'x-emarsys-identify': /^(\d{4,20})_/,
  'x-ms-dynamics-instance': /^([0-9a-f-]{36})$/,
  'x-sfdc-lk': /^(\w{12,20})$/,
};
