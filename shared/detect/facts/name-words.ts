const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split('|')));

const particles = setOf([
  'van|von|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|y|zu|zum|zur|ter|ten|te|af|av|of|st.|dei|dello|degli|ben|bat|abu|dal|dalla|des|lo|op|het|vom',
]);

/** True for the small words inside names, as written. */
export const isParticle = (word: string): boolean => particles.has(word.toLowerCase());

const nobodies = setOf([
  'customer|customers|client|clients|all|everyone|everybody|friend|friends|there|team|sir|madam|valued|user|users|member|members',
  'subscriber|subscribers|reader|readers|guest|shopper|buyer|seller|traveller|traveler|applicant|account|holder|owner|colleague|colleagues',
  'sirs|ladies|gentlemen|folks|guys|community|supporter|supporters|donor|neighbor|neighbour|student|students|parent|parents|patient|you|your|the',
  'world|dev|devs|developers|developer|list|lists|dear|hello|hi|hallo|everybody|people|myself|others|mate|mates|dude',
  "i'm|i’m|here|ich|soy|sono|hier|new|today|great|good|happy|welcome|congratulations|order|special|free|get",
  'we|our|this|i|it|is|in|to|and|for|from|with|on|a|an|please|thank|thanks|just|again|back|re|news|newsletter|email',
  'kunde|kundin|kunden|kundinnen|kund|damen|herren|leser|leserin|leserinnen|mitglied|mitglieder|nutzer|nutzerin|freunde|freundin|freund|alle|zusammen',
  'abonnent|abonnentin|und|gast|interessent|interessentin|teilnehmer|teilnehmerin|sie|wir|ihre|ihr',
  'client|cliente|clientes|clienti|clientèle|abonné|abonnée|abonnés|membre|lecteur|lectrice|utilisateur|ami|amis|amie|tous|toutes|vous|nous',
  'usuario|usuaria|suscriptor|amigo|amiga|amigos|lector|socio|socia|todos|utente|abbonato|iscritto|amico|amica|amici|lettore|tutti|socio',
  'klant|klanten|lezer|abonnee|vriend|vrienden|lid|allemaal|relatie|kund|kunder|medlem|vän|læser|asiakas|jäsen',
  'utilizador|assinante|leitor|kliencie|klientko|państwo|użytkowniku|zákazníku|ügyfelünk|vásárlónk|clientă|müşterimiz|пользователь|клиент|друзья',
  'клиенты|пользователи|покупатель|подписчик|читатель|читатели|коллеги|все|всем|клієнте|друзі|клиенти|приятели|κύριοι|φίλοι|φίλε|πελάτη|πελάτισσα|όλους|όλοι',
  'zákazníci|zákaznice|přátelé|všichni|klientom|klienti|ügyfél|partnerünk|barátaink|mindenki|clienți|abonat|müşteri|üye|arkadaşlar|herkese|pelanggan|semua|bạn|quý|khách|asiakkaamme|ystävä|kollegor|alla|kunde|alle|venner|kjære|ihr|euch',
  'לקוח|לקוחה|לקוחות|חבר|חברים|לכולם|כולם|לך|לכם|العميل|عميلنا|عملاءنا|المشترك|صديقي|صديقتي|الجميع|بكم|بك|بالجميع|عليكم|ग्राहक|ลูกค้า|สมาชิก|ทุกท่าน',
]);

/** True for words that greet anybody (customer, team, friends), in lower case. */
export const isNobody = (word: string): boolean => nobodies.has(word);
