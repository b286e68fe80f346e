import type { LetterMessage, LetterRequest } from './letter-request.ts';
import { dayOf, markOf, quoted } from './letter-words.ts';

/** What was seen, as facts only: to whom the mark was given, who used it when, and the first messages. */
export function letterEvidence(request: LetterRequest): string {
  const given = request.addressee === 'holder' ? givenToYou(request) : givenToAnother(request);
  return ['What I have seen', `${given} ${seen(request)}`, ...request.messages.slice(0, 3).map(messageLine)].join('\n');
}

function givenToYou({ leak, givenOn }: LetterRequest): string {
  const mark = capital(markOf(leak.kind));
  // A proposed tag was found in the mail, not recorded by the person: the letter must not claim more than that.
  if (leak.origin === 'proposed') return `As far as my mail shows, ${markOf(leak.kind)} was given only to you.`;
  return `${mark} was given only to you, on ${dayOf(givenOn, '[date you gave it]')}.`;
}

function givenToAnother({ leak, givenOn }: LetterRequest): string {
  const mark = markOf(leak.kind);
  if (leak.origin === 'proposed') return `As far as my mail shows, I never gave you ${mark}.`;
  const when = givenOn === null ? '' : `, on ${dayOf(givenOn, '')}`;
  return `I never gave you ${mark}. It was given to one other company only${when}.`;
}

function seen({ leak, addressee }: LetterRequest): string {
  const since = dayOf(leak.firstSeen, '[date of the first message]');
  const often = leak.messages > 1 ? `, ${leak.messages} messages so far, the last on ${dayOf(leak.lastSeen, '[date]')}` : '';
  if (addressee === 'receiver') return `It has received mail from you since ${since}${often}.`;
  return `It received mail from ${strangerOf(leak)} on ${since}${often}.${caution(leak)}`;
}

function strangerOf({ receiver }: LetterRequest['leak']): string {
  if (receiver.domain === '') return 'a sender unknown to me';
  return receiver.name === '' || receiver.name === receiver.domain
    ? receiver.domain
    : `${quoted(receiver.name)} (${receiver.domain})`;
}

function caution({ receiver }: LetterRequest['leak']): string {
  switch (receiver.identity) {
    case 'identified':
      return ' The mail is authenticated for that domain.';
    case 'claimed':
      return ' That is the sender the mail names; it was not authenticated.';
    case 'forged':
    case 'unknown':
      return ' Who really sent it could not be established.';
  }
}

function messageLine({ at, from, subject }: LetterMessage): string {
  return `- ${dayOf(at, 'undated')}, from ${quoted(from)}: "${quoted(subject)}"`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
