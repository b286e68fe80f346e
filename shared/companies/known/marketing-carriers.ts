/**
 * Services that carry newsletters and campaigns. Facts: as in transactional-carriers.ts; the last rows are general knowledge.
 * Columns: id | name | domains it sends, signs or counts clicks from | headers only it writes.
 * A star marks a domain that is also a company people have accounts with.
 */
export const marketingCarriers = `
mailchimp | Intuit Mailchimp | mcsv.net mcdlv.net rsgsv.net mailchimpapp.net mailchimpapp.com mailchimp.com* tinyletter.com* list-manage.com list-manage1.com mailchi.mp campaign-archive.com eepurl.com mcusercontent.com | x-mc-user
sfmc | Salesforce Marketing Cloud (ExactTarget) | exacttarget.com exactt.com exct.net igodigital.com | x-sfmc-stack
pardot | Salesforce Account Engagement (Pardot) | pardot.com pd25.com
klaviyo | Klaviyo | klaviyomail.com klaviyo.com* kmail-lists.com klclick.com klclick1.com klclick2.com klclick3.com | x-kmail-message x-kmail-account
hubspot | HubSpot | hubspotemail.net hubspot.com* hubspotfree.net hs-send.com hubspotstarter.net hubspotlinks.com hubspotlinksfree.com hs-sites.com | x-hs-cid
brevo | Brevo (Sendinblue) | sendinblue.com* brevo.com* brevosend.com mailin.fr sender-sib.com sendibm1.com sendibm2.com sendibm3.com smtp-brevo.com sp1-brevo.net sendibtd.com sendibt2.com amxe.net sendibw.com | x-mailin-eid x-sib-id x-mailin-campaign
constantcontact | Constant Contact | constantcontact.com ccsend.com msgexch.com roving.com ctctemail.com rs6.net | x-roving-id
campaignmonitor | Campaign Monitor (Marigold) | createsend.com cmail1.com cmail2.com cmail3.com cmail4.com cmail5.com cmail19.com cmail20.com createsend1.com
emma | Emma (Marigold) | e2ma.net myemma.com*
sailthru | Sailthru (Marigold) | sailthru.com*
cheetah | Cheetah Digital (Marigold) | cheetahmail.com chtah.net chtah.com cheetahdigital.com
selligent | Selligent (Marigold) | emsecure.net selligent.com slgnt.eu slgnt.us strongview.com
marketo | Adobe Marketo Engage | mktomail.com mktdns.com marketo.com* mktroute.com | x-mktarchive
adobecampaign | Adobe Campaign | neolane.net
eloqua | Oracle Eloqua | en25.com eloqua.com
responsys | Oracle Responsys | responsys.net rsys1.com rsys2.com rsys3.com rsys4.com rsys5.net responsys.com rsys5.com | x-rext
bronto | Bronto / Dyn (Oracle) | bm23.com bm5150.com brontops.com bronto.com dynect.net
acoustic | Acoustic Campaign (IBM Silverpop) | silverpop.com acoustic.co
braze | Braze | braze.com* appboy.com
iterable | Iterable | iterable.com* | x-iterable-campaign-id
customerio | Customer.io | customeriomail.com customer.io* | x-cio-delivery-id
activecampaign | ActiveCampaign | emsd1.com emsd2.com emsend1.com emsend2.com activecampaign.com* acems1.com acemlna.com acemlnb.com activehosted.com
zohocampaigns | Zoho Campaigns | zcsend.net zohocampaigns.com maillist-manage.com maillist-manage.eu maillist-manage.in
mailerlite | MailerLite | mlsend.com mlsend2.com mailerlite.com* mlrelay.com
aweber | AWeber | aweber.com aweberlink.com
getresponse | GetResponse | getresponse.com* getresponse-mail.com gr-cdn.com
emarsys | SAP Emarsys | emarsys.net emarsys.com emsmtp.com emarsys.us emsmtp.us | x-emarsys-identify
dotdigital | Dotdigital | dotmailer.com dotdigital.com* dotdigital-email.com dmtrk.net trackedlink.net
bloomreach | Bloomreach (Exponea) | exponea.com bloomreach.com
insider | Insider | useinsider.com
attentive | Attentive | attentivemobile.com* attn.tv
listrak | Listrak | listrak.com* lstrk.net listrakbi.com
cordial | Cordial | cordial.io cordial.com* cordialmail.com
epsilon | Epsilon / Publicis (bfi0) | bfi0.com epsl1.com epsilon.com* dotomi.com
zeta | Zeta Global | zetaglobal.net zetaglobal.com*
blueshift | Blueshift | blueshiftmail.com getblueshift.com
moengage | MoEngage | moengage.com
clevertap | CleverTap | clevertap.com*
drip | Drip | getdrip.com dripemail2.com drip.com
keap | Keap (Infusionsoft) | infusionsoft.com infusionmail.com keap.com keap-mail.com keap-link.com
icontact | iContact | icontact.com icpbounce.com icptrack.com
benchmark | Benchmark Email | benchmarkemail.com bmsend.com bmetrack.com
campaigner | Campaigner | campaigner.com cp20.com
sendpulse | SendPulse | sendpulse.com sendpulse.email stat-pulse.com
unisender | UniSender | unisender.com
esputnik | eSputnik / Yespo | esputnik.com yespo.io
mailup | MailUp (Growens) | mailup.com | x-bps1
contactlab | Contactlab | contactlab.it contactlab.com
inxmail | Inxmail | inxserver.de inxmail.de inxmail.com
optimizely | Optimizely Campaign (Episerver, optivo) | srv2.de optivo.net optivo.com episerver.net broadmail.de
rapidmail | rapidmail | rapidmail.de* emailsys1a.net emailsys2a.net emailsys1c.net
cleverreach | CleverReach | cleverreach.com* crsend.com
mailingwork | MAILINGWORK | sendnode.com mailingwork.de
evalanche | Evalanche (SC-Networks) | scnem.com evalanche.com
artegic | artegic ELAINE | elaine-asp.de artegic.com
agnitas | AGNITAS / Open EMM | agnitas.de agnitas.org
promio | promio.net | promio-connect.com promio.net
splio | Splio | splio.com splio.es s4e.fr
actito | Actito | actito.be actito.com citobi.com
copernica | Copernica | copernica.com copernica.net vicinity.nl cpnc.nl
deployteq | Deployteq (Canopy) | canopydeploy.net deployteq.net
spotler | Spotler / GatorMail | gatormail.co.uk spotler.com spotler.email mailplus.nl
laposta | Laposta | laposta.nl laposta.org
apsis | APSIS (efficy) | anpasia.com apsis.one apsisforms.com anpdm.com
rule | Rule | rule.io rule.se
freshmail | FreshMail | freshmail.com freshmail.pl
govdelivery | Granicus govDelivery | govdelivery.com granicus.com
ngpvan | Bonterra NGP VAN / EveryAction | ngpweb.com everyaction.com ngpvan.com*
actionnetwork | Action Network | actionnetwork.org*
nationbuilder | NationBuilder | nationbuilder.com*
blackbaud | Blackbaud / Luminate | blackbaud.com* convio.net
omeda | Omeda | omeda.com o-mx.com
cuenote | Cuenote | cuenote.jp
emberpoint | EmberPoint | emberpoint.com mpse.jp
verticalresponse | VerticalResponse | verticalresponse.com vresp.com
madmimi | Mad Mimi | madmimi.com
moosend | Moosend | moosend.com
omnisend | Omnisend | omnisend.com* omnisendmail.com
emailoctopus | EmailOctopus | emailoctopus.com* eocampaign1.com eomail1.com eomail4.com eomail5.com
sender | Sender | sender.net sendersrv.com
flodesk | Flodesk | flodesk.com*
ontraport | Ontraport | ontraport.com* ontramail.com
sendlane | Sendlane | sendlane.com
engagingnetworks | Engaging Networks | e-activist.com engagingnetworks.app
mailkit | Mailkit | mailkit.eu
ecomail | Ecomail | ecomailapp.cz ecomail.cz
smartemailing | SmartEmailing | smartemailing.cz
salesmanago | SALESmanago | salesmanago.pl salesmanago.com
doppler | Doppler | fromdoppler.com
acumbamail | Acumbamail | acumbamail.com
rdstation | RD Station | rdstation.com.br rdstation.com
egoi | E-goi | e-goi.com
sarbacane | Sarbacane | sarbacane.com
newsletter2go | Newsletter2Go | newsletter2go.com
mapp | Mapp | mapp.com
lyris | Lyris | lyris.net sparklist.com
`;
