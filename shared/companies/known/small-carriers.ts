/**
 * Small agencies and regional senders seen sending for others. All are starred: each may also write for itself.
 * Columns: id | name | domains it sends, signs or counts clicks from | headers only it writes.
 * A star marks a domain that is also a company people have accounts with.
 */
export const smallCarriers = `
alltradebusiness | AllTrade Business | alltradebusiness.it*
bbemaildelivery | BombBomb | bbemaildelivery.com*
betterhomeowners | InTouch Systems | betterhomeowners.com*
bluesea | Blue Sea Foundation | bluesea.org*
centralinteractiva | Central Interactiva | centralinteractiva.com.mx*
cloudezapp | EmailHeads.NET | cloudezapp.io*
coex | COEX | coex.co.kr*
convention | Japan Convention Services | convention.co.jp*
creatingpossibilities | Creating Possibilities | creatingpossibilities.co.uk*
ddccommunications | DDC public affairs | ddccommunications.com*
dialego | Dialego | dialego.de*
digitalairstrike | Digital Air Strike | digitalairstrike.com*
dvcotechnology | Cision | dvcotechnology.com*
dwgreen | DW Green Company | dwgreen.com*
dyspatchit | Dyspatchit | dyspatchit.net*
easyseo | SEO Services Malaysia | easyseo.com.my*
ecm8 | Campaign Master (UK) | ecm8.com*
eleven | Eleven Marketing Labs | eleven.mx*
firstmarketingservices | First Marketing Services | firstmarketingservices.in*
future-bridge | Future Bridge Events | future-bridge.eu*
helloserver6 | 1st Source Web | helloserver6.com*
highspot | Highspot | highspot.com*
identibitsuisse | identibit suisse | identibitsuisse.ch*
imanila | iManila | imanila.ph*
inspiren | Inspiren | inspiren.my*
ipost | iPost | ipost.com*
javvara | javvara | javvara.com*
kaspr-privacy | Kaspr | kaspr-privacy.io*
kreativemachinez | Kreative Machinez | kreativemachinez.tech*
mark-net | Mark Co | mark-net.co.jp*
mni | MNI | mni.net*
neovision | NEOVISION | neovision.de*
netsville | Netsville | netsville.com*
newsmanapp | NewsMAN | newsmanapp.com*
newsunseo | NewSunSEO | newsunseo.com*
oser | Oser Comunications Group | oser.com*
perenso | Perenso | perenso.com*
pink | Mink Media Group | pink.co.rs*
pmweb | pmweb | pmweb.com.br*
polyesterday | Polyesterday | polyesterday.com.mk*
prempub | Premier Publishing | prempub.com*
prnewswire | PR Newswire | prnewswire.com*
prontomarketing | Pronto Marketing | prontomarketing.com*
regentbranding | Regent Branding | regentbranding.co.uk*
sendoso | Sendoso | sendoso.com*
showpad | Showpad | showpad.com*
socialfive | Social5 | socialfive.com*
solentnewsletters | Solent Newsletters | solentnewsletters.uk*
virtua | Virtua Brizil | virtua.com.br*
webzineonline | Webzine Online | webzineonline.com*
yellow-inbox | Yellow Imbox | yellow-inbox.com*
`;
