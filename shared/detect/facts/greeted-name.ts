import { isNobody, isParticle, isTitle } from './name-words.ts';

/** What mails in many languages begin with. A greeting of two words is listed by its first, with the second as its own entry below. */
const greetings: ReadonlySet<string> = new Set(
  [
    'dear|hi|hello|hey|hiya|howdy|welcome|greetings|attn|attention',
    'hallo|liebe|lieber|liebes|liebe(r)|liebe/r|guten|sehr|hi!|moin|servus|grüezi|werte|werter|verehrte|verehrter',
    'bonjour|bonsoir|salut|cher|chère|chere|chers|coucou',
    'hola|estimado|estimada|estimado/a|estimado(a)|querido|querida|apreciado|apreciada|buenos|buenas',
    'ciao|gentile|caro|cara|egregio|gent.le|salve|buongiorno|buonasera|spett.le',
    'beste|geachte|hoi|dag|goedendag|goedemorgen|goedemiddag',
    'olá|ola|prezado|prezada|prezado(a)|oi|exmo|exma|bom|boa',
    'hej|hei|kära|käre|bästa|kjære|kære|hyvä|moi|heippa|terve|tere|labas|sveiki',
    'witaj|dzień|cześć|drogi|droga|szanowny|szanowna|ahoj|dobrý|vážený|vážená|kedves|tisztelt|szia|bună|stimate|stimată|dragă',
    'merhaba|sayın|sevgili|γεια|αγαπητέ|αγαπητή|здравствуйте|привет|уважаемый|уважаемая|дорогой|дорогая|шановний|шановна',
    'good|halo|kepada|xin|kính',
  ].flatMap((line) => line.split('|')),
);

/** With the sign behind it, and room for letters that grow when they become small. */
const longestGreeting = Math.max(...Array.from(greetings, (word) => word.length)) + 4;

/** Second and third words of a greeting: "Guten Tag", "Sehr geehrte", "Good morning", "Dobrý den". */
const further: ReadonlySet<string> = new Set(
  [
    'again|there|to|back|morning|afternoon|evening|day',
    'tag|morgen|abend|geehrte|geehrter|geehrtes|geehrte(r)|geehrte/r|verehrte|zusammen|liebe|lieber|an',
    'días|dias|tardes|noches|dia|tarde|noite|den|dobry|ziua|chào|gửi|yth',
  ].flatMap((line) => line.split('|')),
);

/** The name a line greets, without titles, as written; empty when it greets nobody by name. */
export const greetedName = (line: string): string => {
  const end = firstWordEnd(line);
  if (end > longestGreeting || !greetings.has(withoutSign(line.slice(0, end).toLowerCase()))) return honoured(line);
  const phrase = nameEnd(line.slice(end));
  return nameOf(phrase.text, phrase.closed);
};

const withoutSign = (word: string): string => {
  const last = word.charCodeAt(word.length - 1);
  return last === 44 || last === 58 || last === 33 ? word.slice(0, -1) : word; // , : !
};

const firstWordEnd = (line: string): number => {
  const space = line.indexOf(' ');
  return space < 0 ? line.length : space;
};

/** Japanese puts the honorific behind: "山田 花子 様". */
const honoured = (line: string): string => {
  if (!line.includes('様') && !line.includes('さま')) return '';
  const match = /^([\p{L} ]{1,40}?) ?(?:様|さま)(?:$|[ 、,])/u.exec(line);
  return match?.[1] ?? '';
};

/** Up to the sign that ends a greeting. A full stop ends it only after a word that is no initial or title. */
const nameEnd = (rest: string): { readonly text: string; readonly closed: boolean } => {
  for (let i = 0; i < rest.length; i += 1) {
    const character = rest.charAt(i);
    if (',!:;?|–—…<>()[]"/*•，、！：'.includes(character) && rest.slice(0, i).trim() !== '')
      return { text: rest.slice(0, i), closed: true };
    if (character === '.' && /[\p{L}]{4,}$/u.test(rest.slice(Math.max(0, i - 12), i)))
      return { text: rest.slice(0, i), closed: true };
  }
  return { text: rest, closed: rest.length < 60 };
};

const maxWords = 6;

/** Reads a name off the front: capitalised words and the particles between them; all in small letters only when the greeting closes after it. */
export const nameOf = (phrase: string, closed: boolean): string => {
  const words = phrase.trim().split(/[ \t\u00a0]+/, 14);
  let from = 0;
  while (from < words.length && skips(words[from] ?? '')) from += 1;
  let to = from;
  while (to < words.length && to - from < maxWords && isNameWord(words[to] ?? '')) to += 1;
  while (to > from && isParticle(words[to - 1] ?? '')) to -= 1;
  if (to === from && closed && words.length - from <= 3) to = words.length;
  const name = words
    .slice(from, to)
    .join(' ')
    .replace(/[,.]+$/, '');
  return isSomebody(words.slice(from, to)) ? name : '';
};

const skips = (word: string): boolean => {
  const lower = word.toLowerCase();
  return word === '' || isTitle(lower) || further.has(lower) || /^[^\p{L}]+$/u.test(word);
};

const isNameWord = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || isParticle(word);

const isSomebody = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.every((word) => /^(?:\p{L}\.){1,4}$|^[\p{L}\p{M}'’\-\d]{1,40}\.?$/u.test(word) && !isNobody(word.toLowerCase()));
