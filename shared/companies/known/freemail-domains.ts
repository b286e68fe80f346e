/** Personal mailboxes for everyone, by where they are used most; general knowledge. */
export const freemailDomains = `
gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com icloud.com me.com mac.com
yahoo.com ymail.com rocketmail.com myyahoo.com aol.com aim.com mail.com email.com usa.com inbox.com zoho.com zohomail.com zohomail.eu zohomail.in
proton.me protonmail.com protonmail.ch pm.me tuta.com tutanota.com tutanota.de tutamail.com tuta.io keemail.me
fastmail.com fastmail.fm sent.com pobox.com hey.com hushmail.com runbox.com startmail.com mailfence.com posteo.de posteo.net mailbox.org
disroot.org riseup.net kolabnow.com countermail.com ctemplar.com skiff.com onmail.com titan.email lycos.com excite.com
hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.nl hotmail.be hotmail.ca hotmail.se hotmail.no hotmail.dk hotmail.gr hotmail.ch
hotmail.co.jp hotmail.com.au hotmail.com.br hotmail.com.ar hotmail.com.mx hotmail.com.tr
live.co.uk live.de live.fr live.it live.nl live.be live.ca live.se live.no live.dk live.ie live.at live.jp live.cn live.com.au live.com.mx live.com.pt
outlook.de outlook.fr outlook.it outlook.es outlook.be outlook.at outlook.dk outlook.ie outlook.pt outlook.jp outlook.kr outlook.in outlook.sa outlook.com.br outlook.com.au outlook.co.th
yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.nl yahoo.be yahoo.se yahoo.no yahoo.dk yahoo.ie yahoo.gr yahoo.pl yahoo.ro yahoo.ca yahoo.at yahoo.ch
yahoo.co.in yahoo.in yahoo.co.jp yahoo.com.au yahoo.co.nz yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.cl yahoo.com.sg yahoo.com.hk yahoo.com.tw yahoo.co.id yahoo.com.ph yahoo.com.vn yahoo.co.za yahoo.com.tr
gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.org gmx.us gmx.co.uk gmx.fr gmx.info gmx.eu web.de t-online.de magenta.de freenet.de arcor.de online.de onlinehome.de vodafone.de vodafonemail.de kabelmail.de
1und1.de alice-dsl.net netcologne.de ewetel.net ewe.net mail.de email.de directbox.com unitybox.de aon.at chello.at a1.net utanet.at kabsi.at inode.at bluewin.ch hispeed.ch sunrise.ch swissonline.ch quickline.ch
orange.fr wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net laposte.net bbox.fr aliceadsl.fr numericable.fr club-internet.fr voila.fr gmx.fr netcourrier.com caramail.com
libero.it virgilio.it alice.it tim.it tin.it tiscali.it fastwebnet.it inwind.it iol.it email.it vodafone.it supereva.it teletu.it aruba.it
telefonica.net movistar.es terra.es ono.com vodafone.es euskaltel.net telecable.es sapo.pt iol.pt clix.pt netcabo.pt mail.pt
btinternet.com btopenworld.com talktalk.net talk21.com sky.com virginmedia.com virgin.net blueyonder.co.uk ntlworld.com tiscali.co.uk o2.co.uk plusnet.com plus.com freeserve.co.uk eircom.net fsmail.net uwclub.net mail2web.com
ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl home.nl hetnet.nl chello.nl upcmail.nl casema.nl quicknet.nl telfort.nl zonnet.nl solcon.nl skynet.be telenet.be proximus.be scarlet.be voo.be pt.lu internet.lu
telia.com spray.se bredband.net comhem.se passagen.se tele2.se online.no broadpark.no frisurf.no mail.dk tdcadsl.dk jubii.dk stofanet.dk youmail.dk luukku.com kolumbus.fi elisanet.fi suomi24.fi simnet.is
wp.pl o2.pl onet.pl op.pl interia.pl interia.eu poczta.fm gazeta.pl vp.pl poczta.onet.pl tlen.pl seznam.cz email.cz centrum.cz post.cz volny.cz atlas.cz azet.sk centrum.sk zoznam.sk post.sk pobox.sk
freemail.hu citromail.hu indamail.hu vipmail.hu t-online.hu upcmail.hu abv.bg mail.bg dir.bg mail.ee hot.ee inbox.lv apollo.lv one.lt takas.lt siol.net email.si net.hr inet.hr vip.hr open.telekom.rs ptt.rs home.ro personal.ro
mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com ya.ru yandex.by yandex.kz yandex.ua rambler.ru lenta.ru autorambler.ru ro.ru ukr.net i.ua meta.ua bigmir.net tut.by otenet.gr forthnet.gr in.gr mail.gr
comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net spectrum.net rr.com roadrunner.com twc.com earthlink.net juno.com netzero.net optonline.net optimum.net frontier.com frontiernet.net windstream.net centurylink.net q.com
embarqmail.com suddenlink.net wowway.com mindspring.com netscape.net pacbell.net ameritech.net swbell.net prodigy.net snet.net ptd.net epix.net rcn.com tds.net mchsi.com cableone.net gci.net hughes.net
rogers.com bell.net sympatico.ca shaw.ca telus.net videotron.ca cogeco.ca eastlink.ca sasktel.net mts.net nb.sympatico.ca
bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au westnet.com.au internode.on.net ozemail.com.au dodo.com.au aussiebroadband.com.au xtra.co.nz slingshot.co.nz orcon.net.nz vodafone.co.nz
qq.com foxmail.com 163.com 126.com yeah.net 188.com 139.com 189.cn sina.com sina.cn sohu.com tom.com aliyun.com 21cn.com
naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp infoseek.jp
hinet.net pchome.com.tw netvigator.com singnet.com.sg starhub.net.sg rediffmail.com indiatimes.com sify.com bsnl.in vsnl.net vsnl.com airtelmail.in telkom.net plasa.com vnn.vn
uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br superig.com.br fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar prodigy.net.mx infinitummail.com adinet.com.uy vtr.net cantv.net une.net.co
walla.co.il walla.com netvision.net.il bezeqint.net 012.net.il zahav.net.il mynet.com superonline.com ttmail.com maktoob.com emirates.net.ae link.net
telkomsa.net mweb.co.za vodamail.co.za webmail.co.za iafrica.com absamail.co.za
`;

/** Throw-away mailboxes anyone can open without an account; general knowledge, the long tail comes with a reference pack. */
export const disposableDomains = `
mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org guerrillamail.biz guerrillamail.de guerrillamailblock.com sharklasers.com grr.la pokemail.net spam4.me
10minutemail.com 10minutemail.net 10minutemail.de 20minutemail.com temp-mail.org temp-mail.io tempmail.com tempmail.net tempmail.de tempmailo.com tempr.email tempail.com
yopmail.com yopmail.fr yopmail.net cool.fr.nf jetable.org jetable.com jetable.net nomail.xl.cx throwawaymail.com throwaway.email getnada.com nada.email inboxkitten.com
maildrop.cc mailnesia.com mailcatch.com mailnull.com mytrashmail.com trash-mail.com trash-mail.de trashmail.me trashmail.at trashmail.ws wegwerfmail.de wegwerfmail.net wegwerfmail.org wegwerf-email.de einrot.com
byom.de muell.email spambog.com spambog.de discard.email discardmail.com discardmail.de dispostable.com fakeinbox.com fakemail.net mintemail.com mohmal.com moakt.com emailondeck.com
spamavert.com spamex.com spambox.us spamfree24.org mailexpire.com mailmoat.com mailforspam.com mailtemp.info minutemail.com dropmail.me 33mail.net burnermail.net emltmp.com incognitomail.org harakirimail.com
`;
