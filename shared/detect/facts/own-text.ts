import { resembles } from './near-spellings.ts';

/** Lines behind which a mail holds somebody else's words, or the writer's signature ("-- ", RFC 3676 §4.3). */
const parting =
  /^(?:--\s?$|-{2,}\s?(?:original message|forwarded message|original-?nachricht|ursprüngliche nachricht|weitergeleitete nachricht|urspr\.? ?nachricht|message d'origine|message d’origine|message original|message transféré|message initial|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada|ursprungligt meddelande|vidarebefordrat meddelande|oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|eredeti üzenet|mesaj original|исходное сообщение|пересланное сообщение|пересылаемое сообщение|αρχικό μήνυμα|元のメッセージ|转发邮件|原始邮件|원본 메시지)\s?-{2,})/iu;

/** The subject in a header that a mail program copies above earlier mail: From, Sent, To, Subject. */
const copiedSubject =
  /^(?:\s*[^\n]{0,200}\n){1,3}[\s*]*(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|předmět|tárgy|subiect|konu|тема|θέμα|件名|主题|제목)[\s*]*:/iu;

/** True where a line "To: …" that ends at `end` belongs to the copied header of earlier mail. */
export const isCopiedHeader = (text: string, end: number): boolean => copiedSubject.test(text.slice(end, end + 500));

/** True for a line behind which nothing is the writer's own text. */
export const endsOwnText = (line: string): boolean => parting.test(line);

/** A greeting that turns the name around, "Dear Smiht, Jonh," in whole; any other name as it is. */
export const wholeName = (line: string, name: string, names: readonly string[]): string => {
  if (name.includes(' ')) return name;
  const at = line.indexOf(name) + name.length;
  if (line.charCodeAt(at) !== 44) return name;
  const given = /^, ?(\p{Lu}[\p{L}\p{M}'’-]{1,30})(?: \p{Lu}\.)?\s*(?:[,!:.]|$)/u.exec(line.slice(at, at + 60))?.[1] ?? '';
  return given !== '' && resembles(name, names) && resembles(given, names) ? `${name}, ${given}` : name;
};
