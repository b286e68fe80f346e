import { decodeMailboxName } from './decode-utf7.ts';
import { decodeWords } from './decode-words.ts';

/** How mail programs and providers name the folder of sent mail. */
const sentNames: ReadonlySet<string> = new Set(
  [
    'sent|sent mail|sent items|sent messages|sent-mail|sentmail|outbox sent|gesendet|gesendete',
    'gesendete objekte|gesendete elemente|gesendete nachrichten|gesendete e-mails|envoyés|messages envoyés',
    'éléments envoyés|courrier envoyé|objets envoyés|envoyé|enviados|enviado|correo enviado|elementos enviados',
    'mensajes enviados|itens enviados|e-mails enviados|mensagens enviadas|enviadas|enviats|elements enviats',
    'inviata|inviati|posta inviata|messaggi inviati|elementi inviati|verzonden|verzonden items',
    'verzonden berichten|verzonden objecten|skickat|skickade|skickade objekt|skickade meddelanden|sendt|sendte',
    'sendt post|sendte elementer|sendte beskeder|lähetetyt|lähetetyt viestit|saadetud|saadetud kirjad',
    'nosūtītie|išsiųsti|išsiųsti laiškai|wysłane|elementy wysłane|wiadomości wysłane|odeslané|odeslaná pošta',
    'odoslané|odoslaná pošta|poslano|poslane poruke|elküldött|elküldött elemek|elküldött üzenetek|trimise',
    'mesaje trimise|elemente trimise|gönderilmiş postalar|gönderilmiş öğeler|gönderilenler|gönderilmiş',
    'απεσταλμένα|σταλμένα|отправленные|надіслані|изпратени|послато|送信済み|送信済みメール|送信済みアイテム|送信済みトレイ|已发送|已发送邮件|已傳送',
    '寄件備份|寄件匣|보낸편지함|보낸 편지함|보낸메일함|נשלח|דואר יוצא|البريد المرسل|المرسلة|đã gửi|thư đã gửi|terkirim',
    'surat terkirim|ส่งแล้ว|จดหมายที่ส่งแล้ว',
  ].flatMap((line) => line.split('|')),
);

/** True when the folder, as its source names it (`[Gmail]/Sent Mail`, `.INBOX.Sent`, `Sent.mbox`), is one for sent mail. */
export const isSentFolder = (folder: string): boolean => {
  if (folder === '') return false;
  const known = folders.get(folder);
  if (known !== undefined) return known;
  const answer = isSentName(lastPart(decodeMailboxName(folder.slice(-200))));
  if (folders.size < maxFolders) folders.set(folder, answer);
  return answer;
};

/** A mailbox has few folders and many messages. */
const folders = new Map<string, boolean>();
const maxFolders = 2000;

const lastPart = (folder: string): string => {
  const name = folder.replace(/\.(?:mbox|mbx|sbd)(?:\.gz)?$/i, '');
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'), name.lastIndexOf('.')) + 1);
};

const isSentName = (name: string): boolean => {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return sentNames.has(plain) || sentNames.has(plain.replace(/[ _-]?\d{1,4}$/, ''));
};

/** True when Google Takeout's X-Gmail-Labels, which may be encoded words, holds the Sent label in the account's language. */
export const hasSentLabel = (value: string): boolean =>
  decodeWords(value)
    .split(',')
    .some((label) => isSentName(label.replace(/^[\s"]{0,20}|[\s"]{0,20}$/g, '')));
