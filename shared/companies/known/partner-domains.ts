import type { PartnerKind } from '../company-book.ts';

/**
 * Companies that write because a person bought, booked, asked or signed something elsewhere; general knowledge, worldwide.
 * Being here acquits nobody by itself: the verdict still asks whether the mail names the holder or an order.
 */
export const partnerDomains: Readonly<Record<PartnerKind, string>> = {
  // Payment, instalments, invoicing, subscription billing, fraud checks.
  payment: `
    paypal.com paypal.de paypal.co.uk paypal.fr paypal.es paypal.it stripe.com klarna.com klarna.de klarna.se sofort.com adyen.com worldpay.com checkout.com sumup.com squareup.com square.com
    mollie.com paddle.com paddle.net gocardless.com wise.com transferwise.com afterpay.com clearpay.co.uk affirm.com sezzle.com zip.co quadpay.com laybuy.com splitit.com sunbit.com shop.app
    fastspring.com digitalriver.com 2checkout.com verifone.com payoneer.com skrill.com neteller.com paysafe.com paysafecard.com braintreepayments.com bluesnap.com authorize.net cybersource.com elavon.com
    giropay.de paydirekt.de wero-wallet.eu ratepay.com billpay.de unzer.com heidelpay.com payone.com computop.com secupay.com easycredit-ratenkauf.de easycredit.de consorsfinanz.de micropayment.de
    twint.ch datatrans.ch postfinance.ch powerpay.ch mfgroup.ch cembrapay.ch swissbilling.ch ideal.nl bancontact.com multisafepay.com riverty.com afterpay.nl in3.nl billink.nl tikkie.me payconiq.com pay.nl buckaroo.nl
    getalma.eu almapay.com oney.fr oney.es cofidis.fr floa.com floabank.fr payplug.com lyra.com systempay.fr hipay.com lydia-app.com sumeria.eu scalapay.com nexi.it satispay.com pagopa.gov.it heylight.com
    redsys.es bizum.es sequra.es sequra.com aplazame.com pagantis.com mercadopago.com pagseguro.com.br pagseguro.com pagbank.com.br ebanx.com picpay.com razorpay.com paytm.com phonepe.com payu.com payu.in payu.pl
    przelewy24.pl tpay.com paynow.pl dotpay.pl gopay.com gopay.cz comgate.cz barion.com simplepay.hu netopia-payments.com epay.bg paystack.com flutterwave.com payfast.co.za payfast.io ozow.com peachpayments.com
    interac.ca cash.app venmo.com zellepay.com chargebee.com recurly.com chargify.com maxio.com zuora.com gumroad.com lemonsqueezy.com memberful.com xsolla.com cleverbridge.com share-it.com payproglobal.com
    quickbooks.com intuit.com xero.com freshbooks.com bill.com waveapps.com invoicely.com zohoinvoice.com sevdesk.de lexoffice.de lexware.de billomat.com fastbill.com debitoor.com fortnox.se
    bambora.com worldline.com saferpay.com quickpay.net nets.eu vipps.no mobilepay.dk swish.nu trustly.com trustly.net svea.com walleypay.com collector.se resursbank.se brite.com zaver.com
    riskified.com signifyd.com forter.com kount.com ravelin.com alipay.com wechatpay.com tenpay.com paidy.com atone.be komoju.com
  `,
  // Parcels, letters, pick-up points, tracking pages, returns.
  shipping: `
    dhl.com dhl.de dhl.co.uk dhl.fr dhl.at dhl.nl dhlparcel.nl dhlecommerce.com dpd.com dpd.de dpd.co.uk dpd.fr dpd.at dpd.ch dpd.nl dpd.be dpd.ie dpd.pl dpdlocal.co.uk dpdgroup.com hermesworld.com myhermes.de myhermes.co.uk hermes-europe.co.uk evri.com
    ups.com fedex.com tnt.com tnt.it gls-group.com gls-group.eu gls-pakete.de gls-germany.com gls-italy.com gls-france.com gls-spain.es usps.com royalmail.com parcelforce.com parcelforce.co.uk yodel.co.uk deutschepost.de post.at post.ch swisspost.ch
    laposte.fr notif-colissimo-laposte.info notif-laposte.info colissimo.fr chronopost.fr mondialrelay.fr mondialrelay.com relaiscolis.com colisprive.com geodis.com heppner.fr correos.es correosexpress.com seur.com mrw.es nacex.es nacex.com ctt.pt cttexpress.com celeritas.es
    posteitaliane.it poste.it brt.it bartolini.it sda.it fermopoint.it inpost.pl inpost.it inpost.co.uk inpost.fr inpost.eu packeta.com zasilkovna.cz ppl.cz ceskaposta.cz balikovna.cz posta.sk magyarposta.hu posta-romana.ro fancourier.ro sameday.ro econt.com speedy.bg
    postnl.nl postnl.be bpost.be bpost.com bpostgroup.com postnord.com postnord.se postnord.dk postnord.no bring.com bring.no bring.se posten.no posti.fi posti.com matkahuolto.fi budbee.com instabox.se instabee.com airmee.com earlybird.se gls.dk dao.as omniva.ee omniva.lv omniva.lt venipak.com lpexpress.lt
    anpost.com anpost.ie fastway.ie fastwaycouriers.ie dx-delivery.com thedx.co.uk apc-overnight.com tuffnells.co.uk arrowxl.co.uk whistl.co.uk collectplus.co.uk panther.co.uk gophr.com stuart.com
    canadapost.ca canadapost-postescanada.ca purolator.com canpar.com loomis-express.com intelcom.ca ontrac.com lasership.com lso.com veho.com
    auspost.com.au startrack.com.au sendle.com couriersplease.com.au aramex.com aramex.com.au fastway.com.au nzpost.co.nz courierpost.co.nz postnet.co.za thecourierguy.co.za dawnwing.co.za
    japanpost.jp kuronekoyamato.co.jp sagawa-exp.co.jp sf-express.com cainiao.com 4px.com yanwen.com yunexpress.com ems.com.cn singpost.com ninjavan.co jtexpress.com lalamove.com bluedart.com delhivery.com ecomexpress.in dtdc.com xpressbees.com indiapost.gov.in shiprocket.in
    correios.com.br jadlog.com.br loggi.com estafeta.com correosdemexico.gob.mx redpack.com.mx servientrega.com andreani.com oca.com.ar correoargentino.com.ar chilexpress.cl starken.cl
    17track.net aftership.com parcellab.com narvar.com narvar.net shipstation.com goshippo.com shippo.com easypost.com sendcloud.com sendcloud.sc shippingeasy.com metapack.com ingrid.com paack.co paack.app parcelperform.com seven-senders.com outvio.com wonderment.com route.com happyreturns.com loopreturns.com returnly.com zigzag.global packlink.com shipbob.com nshift.com webshipper.com
  `,
  // Tickets and event registration.
  ticket: `
    eventbrite.com eventbrite.co.uk eventbrite.de eventbrite.fr eventbrite.es eventbrite.it eventbrite.ca eventbrite.com.au ticketmaster.com ticketmaster.co.uk ticketmaster.de ticketmaster.fr ticketmaster.es ticketmaster.it ticketmaster.nl ticketmaster.ca livenation.com
    eventim.de eventim.com eventim.co.uk eventim-light.com oeticket.com ticketone.it ticketcorner.ch starticket.ch seetickets.com axs.com dice.fm skiddle.com ticketswap.com viagogo.com stubhub.com seatgeek.com vividseats.com tickpick.com
    ticketweb.com ticketweb.uk universe.com showpass.com showclix.com etix.com brownpapertickets.com tickettailor.com buytickets.at billetto.com billetto.dk billetto.co.uk weezevent.com fnacspectacles.com francebillet.com digitick.com ticketnet.fr billetweb.fr helloasso.com yurplan.com shotgun.live placeminute.com theatreonline.com
    vivaticket.com vivaticket.it mailticket.it diyticket.it entradas.com ticketea.com atrapalo.com entradium.com wegow.com fever.com feverup.com reservix.de adticket.de pretix.eu rausgegangen.de xing-events.com ticket.io
    ra.co residentadvisor.net fatsoma.com fixr.co ticketek.com.au ticketek.co.nz moshtix.com.au humanitix.com trybooking.com ticketsource.co.uk luma.com lu.ma splashthat.com hopin.com ticketleap.com cvent.com atgtickets.com todaytix.com ticketportal.cz goout.net ebilet.pl tickster.com billetlugen.dk ticketbutler.io lippu.fi tiketti.fi piletilevi.ee bubilet.com biletix.com sympla.com.br ingresse.com eventim.com.br bookmyshow.com peatix.com
  `,
  // Platforms on which somebody else sells, lets or answers.
  marketplace: `
    amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es amazon.nl amazon.se amazon.pl amazon.ca amazon.com.au amazon.co.jp amazon.in amazon.com.br amazon.com.mx ebay.com ebay.de ebay.co.uk ebay.fr ebay.it ebay.es ebay.com.au ebay.ca etsy.com
    vinted.com vinted.de vinted.fr vinted.co.uk vinted.it vinted.es kleinanzeigen.de ebay-kleinanzeigen.de craigslist.org airbnb.com booking.com vrbo.com fewo-direkt.de leboncoin.fr wallapop.com milanuncios.com subito.it marktplaats.nl 2dehands.be 2ememain.be gumtree.com
    autoscout24.com autoscout24.de mobile.de immobilienscout24.de immowelt.de rightmove.co.uk zoopla.co.uk seloger.com idealista.com idealista.it fotocasa.es immobiliare.it funda.nl zillow.com
    depop.com poshmark.com mercari.com offerup.com grailed.com vestiairecollective.com aliexpress.com alibaba.com temu.com wish.com kaufland.de real.de hood.de cdiscount.com manomano.com manomano.fr manomano.de backmarket.com backmarket.fr backmarket.de refurbed.com refurbed.de rakuten.com rakuten.fr fruugo.com onbuy.com bol.com allegro.pl olx.pl olx.ro olx.bg olx.com.br tradera.com finn.no blocket.se dba.dk tori.fi willhaben.at shpock.com ricardo.ch tutti.ch anibis.ch aukro.cz emag.ro
    mercadolibre.com mercadolibre.com.mx mercadolibre.com.ar mercadolivre.com.br shopee.com lazada.com tokopedia.com flipkart.com trademe.co.nz takealot.com jumia.com discogs.com reverb.com stockx.com catawiki.com abebooks.com zvab.com
    fiverr.com upwork.com thumbtack.com taskrabbit.com checkatrade.com mybuilder.com my-hammer.de myhammer.de bark.com malt.com getyourguide.com viator.com opentable.com thefork.com resy.com sevenrooms.com quandoo.com doctolib.fr doctolib.de jameda.de zocdoc.com treatwell.com treatwell.co.uk treatwell.de fresha.com booksy.com planity.com
    just-eat.co.uk justeat.it lieferando.de thuisbezorgd.nl takeaway.com ubereats.com deliveroo.com deliveroo.co.uk doordash.com grubhub.com wolt.com glovoapp.com blablacar.com turo.com getaround.com
  `,
  // Reviews and surveys after a purchase.
  survey: `
    trustpilot.com trustpilotmail.com trustpilot.net feefo.com trustedshops.com trustedshops.de trustedshops.co.uk trustedshops.fr trusted-shops.com etrusted.com reviews.io reviews.co.uk reviewscouk.com bazaarvoice.com yotpo.com powerreviews.com judge.me judgeme.com okendo.io stamped.io loox.io junip.co fera.ai
    ekomi.com ekomi.de ekomi.co.uk ekomi-mail.com avis-verifies.com netreviews.eu netreviews.com verified-reviews.com skeepers.io opiniones-verificadas.com recensioni-verificate.com guest-suite.com custplace.com societe-des-avis-garantis.fr critizr.com goodays.co shopvote.de ausgezeichnet.org kaeuferportal.de provenexpert.com
    kiyoh.com klantenvertellen.nl webwinkelkeur.nl trustprofile.com feedbackcompany.com thefeedbackcompany.com heureka.cz heureka.sk opineo.pl ceneo.pl compari.ro arukereso.hu testfreaks.com prisjakt.nu lipscore.com
    qualtrics.com qemailserver.com qualtrics-survey.com medallia.com medallia.eu surveymonkey.com surveymonkeyuser.com inmoment.com maritzcx.com forsta.com confirmit.com confirmit.eu questionpro.com alchemer.com surveygizmo.com smartsurvey.co.uk smartsurvey.com delighted.com nicereply.com customerthermometer.com asknice.ly asknicely.com birdeye.com podium.com grade.us satismeter.com retently.com simplesat.io survicate.com getfeedback.com mopinion.com usabilla.com zenloop.com netigate.net netigate.se questback.com lamapoll.de easy-feedback.com crowdsignal.com sogosurvey.com checkmarket.com ipsos.com kantar.com gfk.com nielseniq.com foresee.com verint.com
    reevoo.com revoo.com resellerratings.com shopperapproved.com sitejabber.com bizrate.com bizratesurveys.com consumeraffairs.com reviewtrackers.com rateit.com customer-alliance.com trustyou.com revinate.com guestrevu.com
  `,
  // Help desks and chat relays that answer in a company's name.
  support: `
    zendesk.com zdsys.com freshdesk.com freshworks.com freshemail.io helpscout.com helpscout.net helpscoutemail.com intercom.com intercom.io intercom-mail.com gorgias.com gorgias.io front.com frontapp.com gladly.com kustomer.com kustomerapp.com desk.com groovehq.com happyfox.com teamsupport.com uservoice.com livechat.com livechatinc.com helpdesk.com tawk.to crisp.chat drift.com olark.com tidio.com tidio.net reamaze.com reamaze.io richpanel.com hiverhq.com liveagent.com ladesk.com kayako.com jitbit.com deskpro.com zammad.com otrs.com helpjuice.com
    atlassian.net statuspage.io service-now.com dixa.com trengo.com trengo.eu userlike.com puzzel.com getsatisfaction.com edesk.com xsellco.com replyco.com channelreply.com onedesk.com supportbee.com enchant.com helpwise.io missiveapp.com chatwoot.com sprinklr.com khoros.com genesys.com talkdesk.com
  `,
  // Appointments and invitations.
  calendar: `
    calendly.com doodle.com cal.com acuityscheduling.com youcanbook.me setmore.com simplybook.me simplybook.it appointlet.com savvycal.com chilipiper.com zcal.co tidycal.com oncehub.com scheduleonce.com appointy.com picktime.com 10to8.com bookwhen.com bookingbug.com jrni.com timify.com shore.com samedi.de terminland.de termin-online.de etermin.net calenso.com rdv360.com reservio.com vagaro.com mindbodyonline.com mindbody.io
    evite.com paperlesspost.com punchbowl.com greenvelope.com partiful.com zoom.us zoom.com webex.com gotomeeting.com goto.com teamup.com rallly.co when2meet.com dudle.de
  `,
  // Signatures and documents for signing.
  signature: `
    docusign.com docusign.net adobesign.com echosign.com hellosign.com dropboxsign.com signnow.com pandadoc.com pandadoc.net signrequest.com yousign.com yousign.app universign.eu universign.com skribble.com signable.co.uk signable.app signeasy.com rightsignature.com eversign.com xodo.com scrive.com oneflow.com penneo.com addosign.com validatedid.com signaturit.com contractbook.com juro.com signwell.com docsketch.com sproof.io sproof.com d-velop.com fp-sign.com certifaction.com deepsign.ch evidos.nl zealid.com dokobit.com signicat.com getaccept.com proposify.com docuseal.com autenti.com clicksign.com d4sign.com.br zapsign.co
  `,
  // Forms, applications for jobs, and other relays that answer what a person filled in.
  form: `
    typeform.com typeform.io jotform.com wufoo.com formstack.com cognitoforms.com paperform.co tally.so formspree.io formsubmit.co getform.io usebasin.com 123formbuilder.com formsite.com fillout.com formassembly.com formidableforms.com heyflow.com perspective.co
    greenhouse.io greenhouse-mail.io lever.co myworkday.com workday.com smartrecruiters.com icims.com taleo.net jobvite.com personio.com personio.de recruitee.com teamtailor.com teamtailor-mail.com ashbyhq.com breezy.hr workable.com workablemail.com bamboohr.com successfactors.com successfactors.eu applytojob.com softgarden.io softgarden.de rexx-systems.com join.com welcomekit.co talentsoft.com cornerstoneondemand.com jobylon.com varbi.com reachmee.com hr-manager.net concludis.de onlyfy.io prescreenapp.io umantis.com haufe-umantis.com avature.net eightfold.ai pinpointhq.com bullhorn.com
  `,
};
