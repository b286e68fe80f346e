/** Numbered domain series of mailing services, too many to list. Each pattern is anchored and runs over one domain name. */
export const carrierPatterns: readonly (readonly [id: string, domain: RegExp])[] = [
  ['campaignmonitor', /^(?:cmail|createsend)\d{0,4}\.com$/],
  ['responsys', /^rsys\d{1,4}\.(?:com|net)$/],
  ['acoustic', /^(?:mkt\d{2,5}\.(?:com|net)|pages\d{2}\.net)$/],
  ['activecampaign', /^(?:emsd|emsend|acems|acemsrv[a-d]?|acemln[a-e]?)\d{0,4}\.com$/],
  ['kit', /^convertkit-mail\d{0,4}\.com$/],
  ['mailup', /^musvc\d{1,4}\.net$/],
  ['rapidmail', /^emailsys\d[a-z]\.net$/],
  ['evalanche', /^scnem\d{0,4}\.com$/],
  ['emailoctopus', /^eomail\d{1,3}\.com$/],
];
