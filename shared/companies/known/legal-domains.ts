/**
 * Those who write because a law or a court makes them: regulators, settlement administrators, breach-notice senders,
 * debt collectors. General knowledge; the long list of supervisory authorities comes with a reference pack.
 */
export const legalDomains = `
haveibeenpwned.com idx.us idexpertscorp.com identityforce.com cyberscout.com experianidworks.com kroll.com krollmonitoring.com epiqglobal.com epiq11.com angeiongroup.com jndla.com gilardi.com gcginc.com rustconsulting.com simpluris.com phoenixclassaction.com cptgroup.com atticusadmin.com abdataclassaction.com abdata.com analyticsllc.com heffler.com kccllc.com kccllc.net veritaglobal.com veritaglobal.net strategicclaims.net ilymgroup.com pnclassaction.com rg2claims.com verusllc.com omniagentsolutions.com donlinrecano.com stretto.com bmcgroup.com prime-clerk.com primeclerk.com deloitte-claims.ca ricepoint.com collectiva.ca
edpb.europa.eu ico.org.uk cnil.fr bfdi.bund.de datenschutz-berlin.de dsb.gv.at edoeb.admin.ch dataprotection.ie autoriteitpersoonsgegevens.nl garanteprivacy.it aepd.es datatilsynet.dk datatilsynet.no imy.se tietosuoja.fi uodo.gov.pl uoou.cz cnpd.pt cnpd.public.lu apd-gba.be priv.gc.ca oaic.gov.au privacy.org.nz ppc.go.jp inforegulator.org.za
ofcom.org.uk ombudsman-services.org financial-ombudsman.org.uk fos.org.uk cifas.org.uk schlichtungsstelle-energie.de schufa.de signal-arnaques.com ukecc.net evz.de
intrum.com intrum.de intrum.se eos-solutions.com eos-did.com eos-ksi.de lowell.de lowell.co.uk lowellgroup.com cabotfinancial.com cabotcm.com pairfinance.com coeo-inkasso.de coeo.de paigo.com creditreform.de creditreform.at tesch-inkasso.de kohl-kollegen.de inkassoservice.at hoistfinance.com axactor.com kruk.eu kruk.pl cerved.com b2holding.com lindorff.com arvato-financial-solutions.de midlandcredit.com portfoliorecovery.com transworldsystems.com tsico.com mcmcg.com encorecapital.com
`;

/** Where only governments and courts can register. A dot before each is implied. */
export const governmentSuffixes = `
gov mil gov.uk gov.scot gov.wales gov.ie gouv.fr bund.de bundeswehr.org admin.ch gv.at europa.eu gob.es gov.it gov.pt gov.pl gov.cz gov.sk gov.hu gov.ro gov.bg gov.gr gov.si gov.hr gov.lt gov.lv gov.ee overheid.nl rijksoverheid.nl belgium.be fgov.be gouvernement.lu public.lu regeringen.se domstol.se domstol.dk domstol.no
gc.ca canada.ca gov.au govt.nz go.jp go.kr gov.in nic.in gov.br jus.br gob.mx gob.ar gob.cl gov.co gov.za gov.sg gov.hk gov.tw gov.tr gov.il gov.ua
`;

/** Settlement administrators register one domain a case: acmedatasettlement.com, acmeclassaction.com. */
export const settlementPattern =
  /(?:settlement|settlements|classaction|breachsettlement|classactionsettlement)\.(?:com|org|net|ca)$/;
