/**
 * A few owners known to everyone whose mail comes from several domains; general knowledge, so that no one of them is called
 * a stranger to itself where no reference pack is loaded. Columns: name | domains, the first stands for the group.
 */
export const sameOwnerGroups = `
Amazon | amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es amazon.nl amazon.se amazon.pl amazon.com.be amazon.ie amazon.ca amazon.com.au amazon.co.jp amazon.in amazon.com.br amazon.com.mx amazon.com.tr amazon.sg amazon.ae amazon.sa amazon.eg primevideo.com audible.com audible.de audible.co.uk audible.fr audible.it audible.es goodreads.com twitch.tv imdb.com ring.com blinkforhome.com zappos.com aboutamazon.com amazonaws.com abebooks.com abebooks.de zvab.com
Google | google.com google.de google.co.uk google.fr youtube.com nest.com fitbit.com waze.com blogger.com googlestore.com goo.gl
Meta | facebook.com facebookmail.com fb.com instagram.com whatsapp.com meta.com oculus.com messenger.com threads.net threads.com workplace.com
Microsoft | microsoft.com microsoftonline.com windows.com office.com office365.com xbox.com skype.com bing.com microsoftstore.com linkedin.com github.com minecraft.net mojang.com activision.com blizzard.com battle.net king.com sharepointonline.com azure.com
Apple | apple.com itunes.com appleid.com beatsbydre.com shazam.com filemaker.com claris.com
X | x.com twitter.com
PayPal | paypal.com paypal.de paypal.co.uk paypal.fr paypal.es paypal.it paypal.com.au paypal.ca venmo.com xoom.com joinhoney.com braintreepayments.com hyperwallet.com
eBay | ebay.com ebay.de ebay.co.uk ebay.fr ebay.it ebay.es ebay.at ebay.ch ebay.nl ebay.be ebay.ie ebay.pl ebay.ca ebay.com.au
Netflix | netflix.com
Spotify | spotify.com
Booking Holdings | booking.com agoda.com kayak.com priceline.com opentable.com rentalcars.com cheapflights.com momondo.com swoodoo.com
Expedia Group | expedia.com expedia.de expedia.co.uk expedia.fr hotels.com vrbo.com fewo-direkt.de abritel.fr orbitz.com travelocity.com ebookers.com hotwire.com trivago.com trivago.de wotif.com cheaptickets.com
Airbnb | airbnb.com airbnb.de airbnb.co.uk airbnb.fr airbnb.it airbnb.es hoteltonight.com
Tripadvisor | tripadvisor.com tripadvisor.de tripadvisor.co.uk viator.com thefork.com lafourchette.com
Match Group | match.com tinder.com gotinder.com okcupid.com hinge.co pof.com meetic.fr meetic.com ourtime.com
Reddit | reddit.com redditmail.com
Discord | discord.com discordapp.com
Zoom | zoom.us zoom.com
Dropbox | dropbox.com dropboxmail.com hellosign.com dropboxsign.com docsend.com
Adobe | adobe.com adobesign.com echosign.com behance.net marketo.com magento.com frame.io
Intuit | intuit.com mailchimp.com quickbooks.com turbotax.com creditkarma.com mint.com
Atlassian | atlassian.com atlassian.net trello.com bitbucket.org statuspage.io loom.com
Block | squareup.com square.com cash.app afterpay.com clearpay.co.uk tidal.com weebly.com
Klarna | klarna.com klarna.de klarna.se klarna.at klarna.ch klarna.nl klarna.co.uk sofort.com
Zalando | zalando.de zalando.com zalando.fr zalando.it zalando.es zalando.nl zalando.co.uk zalando.at zalando.ch zalando.pl zalando-lounge.de zalando-lounge.com zalando-prive.fr aboutyou.de aboutyou.com
Otto Group | otto.de bonprix.de bonprix.com bonprix.fr baur.de witt-weiden.de heine.de schwab.de myhermes.de manufactum.de limango.de mytoys.de eos-solutions.com
Inditex | inditex.com zara.com massimodutti.com bershka.com pullandbear.com stradivarius.com oysho.com zarahome.com
H&M Group | hm.com cosstores.com cos.com weekday.com monki.com arket.com stories.com afound.com sellpy.com
Ikea | ikea.com ikea.de ikea.fr
Schwarz Group | lidl.de lidl.com lidl.co.uk lidl.fr lidl.it lidl.es lidl.nl kaufland.de kaufland.com
DHL | dhl.com dhl.de dhl.co.uk dhl.fr dhl.at dhl.nl dhlparcel.nl deutschepost.de dhlecommerce.com
Geopost | dpd.com dpd.de dpd.co.uk dpd.fr dpd.at dpd.ch dpd.nl dpd.be dpd.ie dpd.pl dpdlocal.co.uk chronopost.fr seur.com geopost.com laposte.fr colissimo.fr
Vinted | vinted.com vinted.de vinted.fr vinted.co.uk vinted.it vinted.es vinted.pl vinted.nl vinted.be vinted.lt
Ticketmaster | ticketmaster.com ticketmaster.co.uk ticketmaster.de ticketmaster.fr ticketmaster.es ticketmaster.it ticketmaster.nl ticketmaster.ca livenation.com livenation.co.uk ticketweb.com ticketweb.uk universe.com
Eventim | eventim.de eventim.com eventim.co.uk eventim-light.com oeticket.com ticketone.it ticketcorner.ch
Eventbrite | eventbrite.com eventbrite.co.uk eventbrite.de eventbrite.fr eventbrite.es eventbrite.it eventbrite.ca eventbrite.com.au
Uber | uber.com ubereats.com postmates.com
Just Eat Takeaway | takeaway.com lieferando.de thuisbezorgd.nl just-eat.co.uk justeat.it just-eat.dk pyszne.pl
Sony | sony.com playstation.com sonyentertainmentnetwork.com sonymusic.com crunchyroll.com
Nintendo | nintendo.com nintendo.net nintendo.co.uk nintendo.de nintendo-europe.com
Valve | steampowered.com steamcommunity.com valvesoftware.com
Electronic Arts | ea.com origin.com
Disney | disney.com disneyplus.com hulu.com espn.com abc.com marvel.com starwars.com go.com
Warner Bros. Discovery | wbd.com hbomax.com max.com hbo.com discoveryplus.com cnn.com
The New York Times | nytimes.com theathletic.com wirecutter.com
Condé Nast | condenast.com vogue.com wired.com newyorker.com gq.com vanityfair.com arstechnica.com bonappetit.com
Hearst | hearst.com cosmopolitan.com esquire.com elle.com goodhousekeeping.com harpersbazaar.com menshealth.com
Axel Springer | axelspringer.com axelspringer.de bild.de welt.de businessinsider.de businessinsider.com politico.com politico.eu idealo.de
Bertelsmann | bertelsmann.com bertelsmann.de rtl.de stern.de geo.de brigitte.de capital.de gruner-jahr.de guj.de
Telekom | telekom.de telekom.com t-mobile.com t-mobile.de magenta.at congstar.de
United Internet | ionos.com ionos.de ionos.co.uk 1und1.de 1and1.com united-internet.de strato.de
Lufthansa Group | lufthansa.com miles-and-more.com swiss.com austrian.com eurowings.com brusselsairlines.com discover-airlines.com
Air France-KLM | airfrance.com airfrance.fr klm.com klm.nl transavia.com flyingblue.com flyingblue.fr
IAG | britishairways.com ba.com iberia.com vueling.com aerlingus.com avios.com
Marriott | marriott.com starwoodhotels.com ritzcarlton.com bonvoy.com
Hilton | hilton.com hamptoninn.com doubletree.com hiltonhonors.com
Accor | accor.com accorhotels.com all.com ibis.com novotel.com sofitel.com
IHG | ihg.com holidayinn.com intercontinental.com kimptonhotels.com
Payback | payback.de payback.net payback.at
Tesco | tesco.com tesco.ie tescobank.com clubcard.com dunnhumby.com
Sainsbury's | sainsburys.co.uk argos.co.uk nectar.com habitat.co.uk sainsburysbank.co.uk
Walmart | walmart.com samsclub.com walmart.ca flipkart.com vizio.com
Gap | gap.com oldnavy.com bananarepublic.com athleta.com
TJX | tjmaxx.com tkmaxx.com tkmaxx.de marshalls.com homegoods.com sierra.com
Wix | wix.com wixemails.com ascendbywix.com deviantart.com
Shopify | shopify.com shopifyemail.com myshopify.com shop.app
LVMH | lvmh.com sephora.com sephora.fr louisvuitton.com dior.com
Kering | kering.com gucci.com ysl.com balenciaga.com
L'Oréal | loreal.com loreal.fr lancome.com kiehls.com garnier.com maybelline.com cerave.com
Nestlé | nestle.com nespresso.com purina.com nescafe.com dolce-gusto.com
Yelp | yelp.com yelp-support.com
Ryanair | ryanair.com laudamotion.com laudaeurope.com
`;
