/** What mails in many languages begin with. A greeting of two words is listed by its first, with the second among the further words. */
export const greetings: ReadonlySet<string> = new Set(
  [
    'dear|dearest|hi|hello|hey|hiya|howdy|welcome|greetings|attn|attention|congratulations|congrats|happy|good|g’day',
    'hallo|liebe|lieber|liebes|liebe(r)|liebe/r|liebe*r|lieber/liebe|guten|gutentag|sehr|moin|servus|grüezi|grüß|grüss|werte|werter|verehrte|verehrter|willkommen|herzlich|herzlichen|glückwunsch',
    'bonjour|bonsoir|salut|cher|chère|chere|chers|cher(e)|cher(ère)|cher/chère|coucou|bienvenue|félicitations|felicitations|allô',
    'hola|estimado|estimada|estimado/a|estimado(a)|querido|querida|querido/a|apreciado|apreciada|buenos|buenas|bienvenido|bienvenida|felicidades|distinguido|distinguida',
    'ciao|gentile|gentilissimo|gentilissima|caro|cara|caro/a|egregio|egregia|spettabile|pregiatissimo|gent.|gent.le|gent.mo|gent.ma|salve|buongiorno|buonasera|spett.le|benvenuto|benvenuta',
    'beste|geachte|hoi|dag|goedendag|goedemorgen|goedemiddag|goedenavond|lieve|welkom|gefeliciteerd',
    'olá|ola|prezado|prezada|prezado(a)|prezado/a|caríssimo|oi|exmo|exma|exmo.|exma.|estimado|bom|boa|bem-vindo|bem-vinda|parabéns',
    'hej|hei|hejsan|kära|käre|kære|bästa|kjære|goddag|hyvä|moi|heippa|arvoisa|terve|tervetuloa|välkommen|velkommen|tere|lugupeetud|kallis|labas|sveiki|gerbiamas|gerbiama|labdien|cienījamais|cienījamā|kæri|kæra|sæl|sæll|god|goda|hyvää',
    'witaj|witam|dzień|cześć|drogi|droga|drogi/a|szanowny|szanowna|szanowni|ahoj|dobrý|dobrého|vážený|vážená|milý|milá|kedves|tisztelt|szia|üdvözöljük|jó|bună|stimate|stimată|dragă|salutare',
    'poštovani|poštovana|dragi|draga|zdravo|bok|spoštovani|spoštovana|pozdravljeni|поштовани|поштована|драги|драга|здраво|dobar|dobro|добро',
    'merhaba|sayın|sevgili|değerli|selam|γεια|γειά|αγαπητέ|αγαπητή|αγαπητοί|αξιότιμε|αξιότιμη|αγαπητε|αγαπητη|καλημέρα|καλησπέρα|καλημερα|καλησπερα|χαίρετε',
    'здравствуйте|здравствуй|привет|приветствуем|уважаемый|уважаемая|дорогой|дорогая|добрый|доброе|доброго|шановний|шановна|вітаємо|вітаю|добрий|привіт|дорогий|здравейте|уважаеми|уважаема|скъпи|скъпа|добър',
    'halo|hai|kepada|xin|kính|chào|thân|kumusta|mahal|habari|annwyl|benvolgut|benvolguda|bon|kaixo|नमस्ते|प्रिय|เรียน|สวัสดี|გამარჯობა|բարև',
    'שלום|היי|הי|לכבוד|מר|גב׳|יקר|יקרה|مرحبا|مرحباً|مرحبًا|أهلا|أهلاً|اهلا|عزيزي|عزيزتي|السيد|السيدة|السلام|حضرة|تحية|سلام|گرامی',
  ].flatMap((line) => line.split('|')),
);

/** With the sign behind it, and room for letters that grow when they become small. */
export const longestGreeting = Math.max(...Array.from(greetings, (word) => word.length)) + 4;

/** First halves of a greeting, which alone greet nobody: "Good morning", but "Good shoes". */
export const halfGreetings: ReadonlySet<string> = new Set(
  [
    'good|happy|guten|sehr|herzlich|herzlichen|grüß|grüss|god|goda|bom|boa|bon|buenos|buenas|dzień|dobrý|dobrého|dobar|dobro|jó|hyvää',
    'kính|добрый|доброе|доброго|добрий|добър|добро',
  ].flatMap((line) => line.split('|')),
);

const further: ReadonlySet<string> = new Set(
  [
    'again|there|to|To|back|morning|afternoon|evening|day|Day|birthday|anniversary|dear',
    'tag|Tag|TAG|morgen|abend|geehrte|geehrter|geehrtes|geehrte(r)|geehrte/r|geehrte*r|verehrte|verehrter|zusammen|liebe|lieber|an|willkommen|glückwunsch',
    'gott|dich|Sie|dag|Dag|morgon|aften|kväll|días|dias|tardes|noches|dia|día|tarde|noite|anniversaire|cumpleaños|compleanno',
    'den|deň|dobry|dobrý|dan|jutro|ziua|chào|gửi|yth|mến|napot|päivää|huomenta|iltaa|syntymäpäivää',
    'день|вечер|утро|дня|вечора|ден|дан|σας|σου|سهلا|وسهلا|سهلاً|عليكم|ورحمة|الله|وبركاته|طيبة|ครับ|ค่ะ|คุณ|जी|רב',
  ].flatMap((line) => line.split('|')),
);

/**
 * True for second and third words of a greeting: "Guten Tag", "Sehr geehrte", "Good morning", "Dobrý den". Short ones count only
 * as they are listed, for with a capital they are names: "Hi Dan".
 */
export const isFurtherWord = (word: string): boolean => further.has(word) || (word.length > 3 && further.has(word.toLowerCase()));
