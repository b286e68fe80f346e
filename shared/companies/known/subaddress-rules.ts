/**
 * How providers read the local part (RFC 5233 leaves the separator to them); all others are taken to follow the `+` custom.
 * Facts: the providers' help pages. Columns: separators (or none) | options | domains.
 * dots: dots in the local part mean nothing. subdomain: anything@user.provider reaches the user.
 */
export const subaddressRules = `
+ | dots | gmail.com googlemail.com proton.me protonmail.com protonmail.ch pm.me
+ | subdomain | fastmail.com fastmail.fm sent.com pobox.com messagingengine.com
- | | yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.com.au yahoo.in yahoo.co.in yahoo.com.mx yahoo.com.ar ymail.com rocketmail.com aol.com aim.com
none | | tuta.com tutanota.com tutanota.de tutamail.com tuta.io keemail.me
none | | gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de magenta.de mail.com email.com
. | | cock.li airmail.cc firemail.cc
`;
