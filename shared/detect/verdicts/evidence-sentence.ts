import { plainDay } from './plain-day.ts';
import type { Evidence } from './verdict.ts';

type Sentence = (data: Readonly<Record<string, string>>) => string;

/** What a partner's mail or a subject is about, in words. */
const kindWords: Readonly<Record<string, string>> = {
  order: 'an order or a bill',
  payment: 'payments',
  delivery: 'a parcel',
  shipping: 'parcels',
  ticket: 'tickets',
  survey: 'reviews and surveys',
  support: 'answers to questions',
  signature: 'papers to sign',
  calendar: 'appointments',
  form: 'forms',
  marketplace: 'sales',
};

/** One English sentence a code. Translations replace this table, never the codes. */
const sentences: Readonly<Record<string, Sentence>> = {
  // The holder, and companies that are no strangers to it.
  'marked-expected': (d) => `You said that mail from ${d.domain} to this mark is expected.`,
  'holder-domain': (d) => `It comes from ${d.domain} itself; your mail provider checked that.`,
  'holder-claimed': (d) => `It says it comes from ${d.domain}, the company you gave the mark to; nobody checked that.`,
  'holder-signature': (d) => `It bears a genuine electronic signature of ${d.domain}, the company you gave the mark to.`,
  'holder-forwards': (d) => `It came through ${d.holder}, which forwards mail to this address as you asked it to.`,
  'author-hidden': (d) => `The alias service (${d.service}) kept no record of who wrote it.`,
  'holder-name': (d) => `The sender goes by the name of ${d.holder}. Add the company’s web address to the mark to be surer.`,
  'same-owner': (d) => `${d.sender} and ${d.holder} belong to the same owner.`,
  'joined-by-you': (d) => `You said that ${d.sender} and ${d.holder} belong together.`,
  'successor-announced': (d) => `${d.holder} itself announced it: “${d.subject}”.`,
  // Partners, disclosure, people, machines, strays.
  'legal-notice': (d) => `It is a notice that the law makes ${d.sender} send.`,
  'known-partner': (d) => `${d.sender} is known for ${kindWords[d.kind ?? ''] ?? 'mail'} on behalf of other companies.`,
  'shared-order': (d) => `It names ${d.number}, an order number that ${d.holder} used in the 30 days before.`,
  'names-holder': (d) => `It names ${d.holder}, the company you gave the mark to.`,
  'partner-of-order': (d) => `${d.sender} had to do with your order at ${d.holder} of ${plainDay(d.date)}.`,
  'recent-order': (d) => `You had an order with ${d.holder} on ${plainDay(d.date)}.`,
  transaction: (d) => `Its subject is about ${kindWords[d.kind ?? ''] ?? 'something you ordered'}.`,
  'no-order-known': (d) => `No order with ${d.holder} is known that would explain it.`,
  'public-since': (d) => `You said that this mark has been public since ${plainDay(d.date)}.`,
  'second-holder': (d) => `You gave the same mark to ${d.holder} too.`,
  'you-wrote-there': (d) => `You wrote to ${d.domain} yourself on ${plainDay(d.date)}.`,
  reply: () => 'It answers a message of yours.',
  'discussion-list': (d) => `It came through the discussion list ${d.list}.`,
  'group-mail': (d) => `It was sent openly to ${d.count} other people as well.`,
  'human-sender': (d) => `It comes from a personal mailbox, ${d.address}: a person, not a company.`,
  bounce: () => 'It is a bounce: a mail server says that a message sent under this mark could not be delivered.',
  'auto-reply': () => 'It is an automatic reply.',
  'null-path': () => 'It leaves the address for returned mail empty, as only bounces and automatic replies do.',
  'not-mine': () => 'You said that you never gave this mark to anyone.',
  'before-given': (d) => `It came before ${plainDay(d.date)}, when you gave the mark away.`,
  'greets-another': (d) => `It is meant for another person, “${d.name}”.`,
  'many-signups': (d) => `Somebody signed up with this address at ${d.count} companies that have nothing to do with each other.`,
  'tried-together': (d) =>
    `${d.domain} wrote to ${d.count} addresses at your domain within a day, which nobody else uses: it guesses.`,
  'like-own-address': (d) => `It is one letter off your own address ${d.address}, as when a stranger mistypes theirs.`,
  'never-proven': () => 'Only mail whose sender nobody could check ever came to this address, so it looks guessed.',
  'own-mail': () => 'It comes from an address of your own.',
  'own-provider': (d) => `${d.sender} runs your mailbox and writes about it.`,
  // Against a leak.
  unconfirmed: (d) => `You have not confirmed yet that ${d.tag} was given to ${d.holder}.`,
  guessable: (d) => `${d.tag} is easy to guess, so a stranger may have hit on it without anyone passing it on.`,
  claimed: (d) => `Nobody checked whether the mail really comes from ${d.domain}.`,
  'relay-unchecked': (d) => `The alias service that delivered it kept no record of whether ${d.domain} really sent it.`,
  unidentified: () => 'We can’t tell who sent it.',
  forged: (d) => `The name on it proves nothing: your mail provider checked whether ${d.domain} sent it, and the check failed.`,
  'poses-as-holder': (d) =>
    `It claims to come from ${d.holder}. That can be a forgery, or a mailing of theirs that was set up badly.`,
  'forward-broke-check': () => 'It was forwarded on its way, and forwarding can spoil the check of who sent it.',
  'forwarder-unproven': (d) => `What the alias service (${d.service}) wrote on it could not be checked in this mailbox.`,
  'no-group-data': (d) =>
    `No data on who owns whom is loaded, so a tie between ${d.holder} and ${d.sender} may be unknown to us.`,
  'two-holders': (d) => `You gave this mark to ${d.other} too, so it does not show which of them passed it on.`,
  'unsubscribes-at-holder': (d) => `Its link to unsubscribe leads to ${d.holder}.`,
  'answers-to-holder': (d) => `Answers to it would go to ${d.holder}.`,
  'claims-former-name': (d) => `It says it was called ${d.holder} before; nobody proved that.`,
  'resembles-holder': (d) => `${d.domain} looks as if it could belong to ${d.holder}.`,
  'same-mailing-account': (d) => `It was sent from the same account at a mailing service as ${d.holder}’s own mail.`,
  'holders-servers': (d) => `It was sent through the servers of ${d.holder}.`,
  'recent-announcement': (d) => `${d.holder} announced a new name or owner on ${plainDay(d.date)}; this may be the one.`,
  invited: (d) => `Someone had ${d.sender} invite you, so the mark may have come from that person’s address book.`,
  'looks-like-answer': () => 'It looks like an answer to something, though not to mail we know.',
  'written-by-hand': (d) => `It looks written by one person, ${d.address}, not by a company.`,
  'poses-as-partner': (d) => `It goes by the name of ${d.partner}, but ${d.domain} is not known to be theirs.`,
  'sign-up-there': (d) =>
    `${d.sender} asked you on ${plainDay(d.date)} to confirm a sign-up with this mark. Did you use it there too?`,
  'unknown-transaction': (d) => `It speaks of an order with ${d.sender}. Did you use the mark there too?`,
  'maybe-a-slip': (d) => `“${d.tag}” is one slip away from your name, so two companies may have made it by chance.`,
  'single-message': () => 'It is a single message so far.',
  'breach-known': (d) =>
    `${d.holder} lost data in a breach (${d.breach}, ${plainDay(d.date)}) after you gave it the mark and before this mail came.`,
  custodian: (d) =>
    `${d.sender} reached ${d.count} of your marks within a week. That points to someone who keeps them all, not to each company.`,
  guessed: (d) => `${d.sender} tried other addresses of yours on the same day, as someone does who guesses.`,
  // For a leak.
  addressed: (d) => `It was sent to ${d.tag}.`,
  'name-used': (d) => `It calls you “${d.tag}”.`,
  given: (d) => `You gave ${d.tag} to ${d.holder} on ${plainDay(d.date)}, and to nobody else on record.`,
  'holder-since': (d) => `${d.holder} has used ${d.tag} since ${plainDay(d.date)}, and nobody else on record has it.`,
  identified: (d) => `Your mail provider checked that it really comes from ${d.domain}.`,
  'no-known-tie': (d) => `We know of no tie between ${d.sender} and ${d.holder}.`,
  'imitates-holder': (d) => `${d.domain} imitates ${d.own} with letters that look alike.`,
  repeated: (d) => `${d.count} such messages came so far.`,
  'other-strangers': (d) => `${d.count} senders that have nothing to do with each other use this mark.`,
  admitted: (d) => `You noted that ${d.holder} admitted it.`,
  // Why a tag is proposed.
  'first-unproven': (d) => `Nobody could check that the first mail really came from ${d.domain}.`,
  'first-mail': (d) => `Its first mail came from ${d.domain} on ${plainDay(d.date)}.`,
  'mark-names-holder': (d) => `“${d.mark}” sounds like ${d.domain}.`,
  'signup-mail': (d) => `${d.domain} sent a welcome, or asked you to confirm, at this mark.`,
  'misspelt-first-by': (d) => `${d.domain} was the first to write your name this way, on ${plainDay(d.date)}.`,
};

/** The English sentence of one piece of evidence. */
export function evidenceSentence(item: Evidence): string {
  const sentence = sentences[item.code];
  return sentence === undefined ? item.code : sentence(item.data);
}
