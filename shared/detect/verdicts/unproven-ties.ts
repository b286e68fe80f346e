import { domainOfAddress, mainLabel, registrableDomain } from '../../companies/registrable-domain.ts';
import { foldWord, tellingWords } from '../tags/likeness.ts';
import type { Holder } from '../tags/tag.ts';
import { namesHolder, resemblesHolder } from './holder-name.ts';
import { looksLike, readableDomain } from './look-alike.ts';
import { dayOf, evidence, fromLine, isBulk, type SightingContext } from './sighting-context.ts';
import { asksToConfirm, claimsFormerName, isInvitation, orderNumbers, transactionOf } from './signals.ts';
import type { Evidence } from './verdict.ts';

const successionDays = 90;

/** A tie that nobody proved: it keeps a stranger from being accused, and does not acquit it either. Null when there is none. */
export function unprovenTie(context: SightingContext): Evidence | null {
  if (context.sender.domain === '') return envelopeOfHolder(context);
  return tieToHolder(context) ?? tieToPerson(context);
}

/** Nobody can be read as the author, and the envelope sender is the holder's. */
function envelopeOfHolder({ facts, tag }: SightingContext): Evidence | null {
  const path = facts.returnPath ?? '';
  if (path === '' || domainOfAddress(path) !== tag.holder.domain) return null;
  return evidence('holders-servers', false, { holder: tag.holder.name, domain: domainOfAddress(path) }, `Return-Path: <${path}>`);
}

/** Something says that the stranger belongs to the holder. */
function tieToHolder(context: SightingContext): Evidence | null {
  const { facts, sender, tag, ties } = context;
  const { holder } = tag;
  if (holder.domain === '') return null;
  const kin = (domain: string): boolean => domain === holder.domain || ties.between(domain, holder.domain, context.at) !== null;
  const data = { holder: holder.name, domain: sender.domain };
  const unsubscribes = facts.unsubscribeHosts.find((host) => kin(registrableDomain(host)));
  if (unsubscribes !== undefined) return evidence('unsubscribes-at-holder', false, data, `List-Unsubscribe: ${unsubscribes}`);
  if (facts.replyTo !== null && kin(domainOfAddress(facts.replyTo.address)))
    return evidence('answers-to-holder', false, data, `Reply-To: ${facts.replyTo.address}`);
  const display = facts.from[0]?.name ?? '';
  const words = `${display} ${facts.subject}`;
  if (claimsFormerName(words) && namesHolder(words, holder)) return evidence('claims-former-name', false, data, fromLine(facts));
  if (resemblesHolder(sender.domain, holder) || namesHolder(display, holder) || looksLike(sender.domain, holder) === 'near')
    return evidence('resembles-holder', false, { ...data, domain: readableDomain(sender.domain) }, fromLine(facts));
  return sentByHoldersSystem(context) ?? recentAnnouncement(context);
}

/** The same account at a mailing service, or the holder's own servers (SPF): a sending domain of its own, or a guest in its mail. */
function sentByHoldersSystem(context: SightingContext): Evidence | null {
  const { facts, sender, tag, run, soFar, forwarding } = context;
  const data = { holder: tag.holder.name, domain: sender.domain };
  const account = soFar.sharedAccount(tag.holder.domain, facts);
  if (account !== '')
    return evidence(
      'same-mailing-account',
      false,
      data,
      facts.feedbackId === '' ? fromLine(facts) : `Feedback-ID: ${facts.feedbackId}`,
    );
  const servers = forwarding === null && run?.spf === 'pass' && registrableDomain(run.spfDomain) === tag.holder.domain;
  return servers ? evidence('holders-servers', false, data, `Return-Path: <${facts.returnPath ?? ''}>`) : null;
}

/** The holder announced a new name or owner that it did not spell out, and this stranger began soon after. */
function recentAnnouncement(context: SightingContext): Evidence | null {
  const { tag, at } = context;
  const recent = context.soFar
    .announcements(tag.holder.domain)
    .find((one) => at >= one.at && at - one.at <= successionDays * 86_400_000 && !namesSuccessor(one.subject, tag.holder));
  if (recent === undefined) return null;
  return evidence(
    'recent-announcement',
    false,
    { holder: tag.holder.name, date: dayOf(recent.at) },
    `Subject: ${recent.subject}`,
  );
}

const announcementWords = new Set(
  'we our new name is now the its changing changes change joins joined acquired by are becoming has have owner owners part of a an and'.split(
    ' ',
  ),
);

/** Whether an announcement spells out a name that is neither the holder's nor an ordinary word of announcements. */
function namesSuccessor(subject: string, holder: Holder): boolean {
  const own = [...tellingWords(holder.name), foldWord(mainLabel(holder.domain))];
  return (subject.match(/\p{Lu}[\p{L}\p{N}]{2,}/gu) ?? []).some(
    (word) => !announcementWords.has(word.toLowerCase()) && !own.includes(foldWord(word)),
  );
}

/** Something says that the person, or someone they know, dealt with the stranger. */
function tieToPerson(context: SightingContext): Evidence | null {
  const { facts, sender, tag, soFar, at } = context;
  const subject = `Subject: ${facts.subject}`;
  const unsubscribable = facts.unsubscribeHosts.length > 0;
  if (isInvitation(facts.subject)) return evidence('invited', false, { sender: sender.name }, subject);
  if (sender.identity !== 'identified') return null;
  if (asksToConfirm(facts.subject) && !unsubscribable) soFar.seeConfirmation(tag.id, sender.domain, at);
  const asked = soFar.confirmationAsked(tag.id, sender.domain);
  if (asked !== null) return evidence('sign-up-there', false, { sender: sender.name, date: dayOf(asked) }, subject);
  const transaction = transactionOf(facts.subject);
  const bought = transaction === 'order' || transaction === 'delivery' || transaction === 'ticket';
  if (bought && !unsubscribable && !isBulk(context) && orderNumbers(facts.subject).length > 0)
    return evidence('unknown-transaction', false, { sender: sender.name }, subject);
  return null;
}
