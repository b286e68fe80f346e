import { subjectWords } from './subject-words.ts';

// What a subject line says, in the languages of subject-words.ts. Words only: never proof alone.

const transactions = ['survey', 'delivery', 'support', 'ticket', 'signature', 'order', 'calendar'] as const;

/** The kind of transaction a subject speaks of, or null. */
export function transactionOf(subject: string): (typeof transactions)[number] | null {
  return transactions.find((kind) => subjectWords[kind].test(subject)) ?? null;
}

/** A purchase, booking or its delivery: the holder's mail that makes partners write. */
export function isOrder(subject: string): boolean {
  return subjectWords.order.test(subject) || subjectWords.delivery.test(subject) || subjectWords.ticket.test(subject);
}

/** A notice that the law makes someone send. */
export function isLegalNotice(subject: string): boolean {
  return subjectWords.legal.test(subject);
}

/** The usual threats of phishing. */
export function isPhishing(subject: string): boolean {
  return subjectWords.phishing.test(subject);
}

/** An offer of the kind that strangers send from free mailboxes. */
export function isSolicitation(subject: string): boolean {
  return subjectWords.solicitation.test(subject);
}

/** An automatic answer, by how its subject begins. */
export function isAutoReply(subject: string): boolean {
  return (subjectWords.autoReply.exec(subject)?.index ?? -1) === 0;
}

/** A subject that answers something (`Re:`, `AW:`). */
export function isAnswer(subject: string): boolean {
  return /^\s*(?:re|aw|antw|rif|rv|res|odp|sv|vs|ynt)\s?(?:\[\d+\])?:/i.test(subject);
}

/** A request to confirm a sign-up: somebody typed the address in. */
export function asksToConfirm(subject: string): boolean {
  return subjectWords.confirmation.test(subject);
}

/** An invitation that some person had a service send: the subject says so, or the author is `Jane Doe via Service`. */
export function isInvitation(subject: string, author: string): boolean {
  return (
    subjectWords.invitation.test(subject) ||
    /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)+\s\(?(?:via|über|durch|par|tramite|mediante|through)\s/u.test(author)
  );
}

/** An announcement of a new name or owner, in words that say nothing else. */
export function announcesSuccessor(subject: string): boolean {
  return subjectWords.successor.test(subject);
}

/** What stands behind a verb of change (`Acme is now …`), which advertising uses too; empty when there is none. */
export function whatItBecomes(subject: string): string {
  const verb = subjectWords.becoming.exec(subject);
  return verb === null ? '' : `${/^aus /i.test(verb[0]) ? verb[0] : ''}${subject.slice(verb.index + verb[0].length)}`;
}

/** A claim to have had another name. */
export function claimsFormerName(text: string): boolean {
  return subjectWords.former.test(text);
}

/** Order, booking or tracking numbers in a subject: pieces of at least five characters with three digits. */
export function orderNumbers(subject: string): readonly string[] {
  if (countDigits(subject) < 3) return [];
  const pieces = subject.toUpperCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]{4,39}/gu) ?? [];
  return pieces.filter((piece) => countDigits(piece) >= 3 && !/^(?:19|20)\d{2}-?\d{0,2}-?\d{0,2}$/.test(piece)).slice(0, 5);
}

/** ASCII digits, counted by hand: it is asked of every subject. */
function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits;
}

/** A paper or date that somebody has only with a company they deal with. */
export function isDocument(subject: string): boolean {
  return subjectWords.document.test(subject);
}

/** Whether a subject names one order, however short its number: `Order BD-5`, `Bestellung Nr. 12`. */
export function namesOneOrder(subject: string): boolean {
  return (
    isOrder(subject) &&
    /(?:#|№|n[°º]|\bnr\.?|\bno\.?)\s?\d|\b[A-Z]{1,5}-?\d+\b|\b\d{4,}\b/i.test(subject.replace(/\b(?:19|20)\d{2}\b/g, ''))
  );
}
