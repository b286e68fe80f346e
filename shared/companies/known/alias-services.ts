/**
 * Services that give out addresses for one company each. Facts: their own documentation and source code; how far a service
 * may be believed is decided elsewhere.
 * Columns: id | name | where the company's name stands | domains; a star marks a domain that also hosts ordinary mailboxes.
 */
export const aliasServices = `
simplelogin | SimpleLogin | prefix | simplelogin.com simplelogin.co simplelogin.fr simplelogin.io aleeas.com slmail.me slmails.com silomails.com 8alias.com 8shield.net dralias.com
protonpass | Proton Pass | prefix | passmail.net passmail.com passinbox.com passfwd.com
addy | addy.io | local | anonaddy.com anonaddy.me addy.io addymail.com 4wrd.cc mailer.me addy.biz
firefoxrelay | Firefox Relay | sub-local | mozmail.com relay.firefox.com firefox.com
duckduckgo | DuckDuckGo Email Protection | none | duck.com
apple | Apple Hide My Email | none | privaterelay.appleid.com appleid.com icloud.com*
fastmail | Fastmail Masked Email | none | fastmail.com*
33mail | 33Mail | sub-local | 33mail.com
spamgourmet | Spamgourmet | first-label | spamgourmet.com spamgourmet.net spamgourmet.org antichef.com antichef.net dfgh.net neverbox.com recursor.net spamcannon.com spamcannon.net spamcowboy.com spamcowboy.net spamcowboy.org xoxy.net mamber.net
blur | IronVest | none | opayq.com
cloaked | Cloaked | none | cloaked.id myclkd.email clkdmail.com
burnermail | Burner Mail | none | burnermail.io nicoric.com
erine | erine.email | first-label | erine.email
startmail | StartMail | none | startmail.com*
forwardemail | Forward Email | local | forwardemail.net
improvmx | ImprovMX | local | improvmx.com
trashmail | TrashMail | local | trashmail.com trashmail.de trashmail.net
github | GitHub noreply | none | users.noreply.github.com
`;
