import type { Evidence } from './verdict.ts';

type Sentence = (data: Readonly<Record<string, string>>) => string;

/** One English sentence a code. Translations replace this table, never the codes. */
const sentences: Readonly<Record<string, Sentence>> = {
  // The holder, and companies that are no strangers to it.
  'marked-expected': (d) => `You marked ${d.domain} as expected on this tag.`,
  'holder-domain': (d) => `It comes from ${d.domain} itself, as your mail provider checked.`,
  'holder-claimed': (d) => `It says it comes from ${d.domain}, the company you gave the tag to; nobody checked that.`,
  'holder-signature': (d) => `It bears a valid signature of ${d.domain}, the company you gave the tag to.`,
  'holder-name': (d) => `The sender goes by the name of ${d.holder}. Add the company’s domain to the tag to be surer.`,
  'same-owner': (d) => `${d.sender} and ${d.holder} belong to the same owner.`,
  'joined-by-you': (d) => `You said that ${d.sender} and ${d.holder} are the same company.`,
  'successor-announced': (d) => `${d.holder} itself announced it: “${d.subject}”.`,
  // Partners, disclosure, people, machines, strays.
  'legal-notice': (d) => `It is a notice that the law makes ${d.sender} send.`,
  'known-partner': (d) => `${d.sender} is a known sender of ${d.kind} mail for other companies.`,
  'shared-order': (d) => `It names ${d.number}, an order number that ${d.holder} used in the 30 days before.`,
  'names-holder': (d) => `It names ${d.holder}, the company you gave the tag to.`,
  'partner-of-order': (d) => `${d.sender} had to do with your order at ${d.holder} of ${d.date}.`,
  'recent-order': (d) => `You had an order with ${d.holder} on ${d.date}.`,
  transaction: (d) => `Its subject speaks of a transaction (${d.kind}).`,
  'no-order-known': (d) => `No order with ${d.holder} is known that would explain it.`,
  'public-since': (d) => `You made this address public on ${d.date}.`,
  'second-holder': (d) => `You gave the same tag to ${d.holder} too.`,
  'you-wrote-there': (d) => `You wrote to ${d.domain} yourself on ${d.date}.`,
  reply: () => 'It answers a message of yours.',
  'discussion-list': (d) => `It came through the discussion list ${d.list}.`,
  'group-mail': (d) => `It was sent openly to ${d.count} other people as well.`,
  'human-sender': (d) => `It comes from a personal mailbox, ${d.address}: a person, not a company.`,
  bounce: () => 'It is a bounce: a mail server’s report on a message that somebody sent under this tag.',
  'auto-reply': () => 'It is an automatic reply.',
  'null-path': () => 'It has an empty return path, as bounces and automatic replies do.',
  'not-mine': () => 'You said that you never gave this tag to anyone.',
  'before-given': (d) => `It came before ${d.date}, when the tag was given.`,
  'greets-another': (d) => `It is meant for another person, “${d.name}”.`,
  'many-signups': (d) => `Somebody signed up with this address at ${d.count} companies that have nothing to do with each other.`,
  'never-proven': () => 'Only mail that nobody could vouch for ever came to this address, so it looks guessed.',
  'own-mail': () => 'It comes from an address of your own.',
  'own-provider': (d) => `${d.sender} runs your mailbox and writes about it.`,
  // Against a leak.
  unconfirmed: (d) => `You have not confirmed yet that ${d.tag} was given to ${d.holder}.`,
  guessable: (d) => `${d.tag} could be guessed by someone who knows ${d.holder}.`,
  claimed: (d) => `Nobody checked whether the mail really comes from ${d.domain}.`,
  'relay-unchecked': (d) => `The alias service passed it on without a record of whether ${d.domain} really sent it.`,
  unidentified: () => 'We can’t tell who sent it.',
  forged: (d) => `The name on it proves nothing: the mail failed the check (DMARC) for ${d.domain}.`,
  'poses-as-holder': (d) => `It claims to come from ${d.holder}; a clumsy mailing of theirs fails the same way.`,
  'forward-broke-check': () => 'It was forwarded on its way, and forwarding can break the check.',
  'forwarder-unproven': (d) => `The alias service’s notes (${d.service}) could not be checked in this mailbox.`,
  'no-group-data': (d) => `No company data is loaded, so a tie between ${d.holder} and ${d.sender} may be unknown to Tattletag.`,
  'two-holders': (d) => `You gave this tag to ${d.other} too, so it does not show which of them passed it on.`,
  'unsubscribes-at-holder': (d) => `Its unsubscribe address belongs to ${d.holder}.`,
  'answers-to-holder': (d) => `Answers to it would go to ${d.holder}.`,
  'claims-former-name': (d) => `It says it was called ${d.holder} before; nobody proved that.`,
  'resembles-holder': (d) => `${d.domain} looks as if it could belong to ${d.holder}.`,
  'recent-announcement': (d) => `${d.holder} announced a new name or owner on ${d.date}; this may be the one.`,
  invited: (d) => `Somebody had ${d.sender} invite you, so the tag may have come from their address book.`,
  'sign-up-there': (d) => `${d.sender} asked you on ${d.date} to confirm a sign-up with this tag. Did you use it there too?`,
  'unknown-transaction': (d) => `It speaks of an order with ${d.sender}. Did you use the tag there too?`,
  'maybe-a-slip': (d) => `“${d.tag}” is one slip away from your name, so two companies may have made it by chance.`,
  'single-message': () => 'It is a single message so far.',
  'breach-known': (d) => `${d.holder} had a known breach (${d.breach}, ${d.date}) after you gave the tag and before this mail.`,
  custodian: (d) =>
    `${d.sender} reached ${d.count} of your tags within a week. That points to someone who keeps them all, not to each company.`,
  guessed: (d) => `${d.sender} tried other addresses of yours on the same day, as guessing does.`,
  // For a leak.
  addressed: (d) => `It was sent to ${d.tag}.`,
  'name-used': (d) => `It calls you “${d.tag}”.`,
  given: (d) => `You gave ${d.tag} to ${d.holder} on ${d.date}, and to nobody else on record.`,
  'holder-since': (d) => `${d.holder} has used ${d.tag} since ${d.date}, and nobody else on record has it.`,
  identified: (d) => `Your mail provider checked that it really comes from ${d.domain}.`,
  'no-known-tie': (d) => `No tie between ${d.holder} and ${d.sender} is known.`,
  repeated: (d) => `${d.count} such messages came.`,
  'other-strangers': (d) => `${d.count} unrelated senders use this tag.`,
  admitted: (d) => `${d.holder} admitted it.`,
  // Why a tag is proposed.
  'first-unproven': (d) => `Nobody could check that the first mail came from ${d.domain}.`,
  'first-mail': (d) => `Its first mail came from ${d.domain} on ${d.date}.`,
  'mark-names-holder': (d) => `“${d.mark}” names ${d.domain}.`,
  'signup-mail': (d) => `${d.domain} sent a welcome or confirmation to it.`,
  'misspelt-first-by': (d) => `${d.domain} was the first to write your name this way, on ${d.date}.`,
};

/** The English sentence of one piece of evidence. */
export function evidenceSentence(item: Evidence): string {
  const sentence = sentences[item.code];
  return sentence === undefined ? item.code : sentence(item.data);
}
