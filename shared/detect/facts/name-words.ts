const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split('|')));

/** Forms of address that stand before a name; with their full stop or without. */
const titles = setOf([
  'mr|mrs|ms|mx|miss|sir|madam|dr|prof|professor|mister|rev',
  'frau|herr|herrn|fräulein|familie|dipl|ing|mag',
  'madame|monsieur|mademoiselle|m|mme|mlle',
  'señor|señora|señorita|sr|sra|srta|don|doña|d|dª|d.ª',
  'signor|signora|signore|sig|sig.ra|sig.na|dott|dott.ssa|avv',
  'mevrouw|mevr|meneer|mijnheer|heer|dhr|de heer|fru|hr|herra|rouva',
  'senhor|senhora|pan|pani|paní|pane|panie|úr|asszony|domnule|doamnă|bay|bayan|bapak|ibu|κύριε|κυρία',
]);

/** True for a form of address, in lower case. */
export const isTitle = (word: string): boolean => titles.has(word.endsWith('.') ? word.slice(0, -1) : word) || titles.has(word);

const particles = setOf(['van|von|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|y|zu|zum|ter|ten|af|av|of|st.']);

/** True for the small words inside names, as written. */
export const isParticle = (word: string): boolean => particles.has(word.toLowerCase());

const nobodies = setOf([
  'customer|customers|client|clients|all|everyone|everybody|friend|friends|there|team|sir|madam|valued|user|users|member|members',
  'subscriber|subscribers|reader|readers|guest|shopper|buyer|seller|traveller|traveler|applicant|account|holder|owner|colleague|colleagues',
  'sirs|ladies|gentlemen|folks|guys|community|supporter|supporters|donor|neighbor|neighbour|student|students|parent|parents|patient|you|your|the',
  'world|dev|devs|developers|developer|list|lists|dear|hello|hi|hallo|everybody|people|myself|others|mate|mates|dude',
  'we|our|this|i|it|is|in|to|and|for|from|with|on|a|an|please|thank|thanks|just|again|back|re|news|newsletter|email',
  'kunde|kundin|kunden|kundinnen|kund|damen|herren|leser|leserin|leserinnen|mitglied|mitglieder|nutzer|nutzerin|freunde|freundin|freund|alle|zusammen',
  'abonnent|abonnentin|und|gast|interessent|interessentin|teilnehmer|teilnehmerin|sie|wir|ihre|ihr',
  'client|cliente|clientes|clienti|clientèle|abonné|abonnée|abonnés|membre|lecteur|lectrice|utilisateur|ami|amis|amie|tous|toutes|vous|nous',
  'usuario|usuaria|suscriptor|amigo|amiga|amigos|lector|socio|socia|todos|utente|abbonato|iscritto|amico|amica|amici|lettore|tutti|socio',
  'klant|klanten|lezer|abonnee|vriend|vrienden|lid|allemaal|relatie|kund|kunder|medlem|vän|læser|asiakas|jäsen',
  'utilizador|assinante|leitor|kliencie|klientko|państwo|użytkowniku|zákazníku|ügyfelünk|vásárlónk|clientă|müşterimiz|пользователь|клиент|друзья',
]);

/** True for words that greet anybody (customer, team, friends), in lower case. */
export const isNobody = (word: string): boolean => nobodies.has(word);
