import { domainOfAddress, localPart, registrableDomain } from '../../companies/registrable-domain.ts';
import { isSignupSubject } from '../tags/signup-subject.ts';
import { writtenByHand } from '../tags/written-by-hand.ts';
import { namesHolder, resemblesHolder } from './holder-name.ts';
import { looksLike, readableDomain } from './look-alike.ts';
import { recentAnnouncement } from './recent-announcement.ts';
import { dayOf, evidence, fromLine, isBulk, type SightingContext } from './sighting-context.ts';
import { asksToConfirm, claimsFormerName, isAnswer, isDocument, isInvitation, isSolicitation, namesOneOrder } from './signals.ts';
import type { Evidence } from './verdict.ts';

/** A tie that nobody proved: it keeps a stranger from being accused, and does not acquit it either. Null when there is none. */
export function unprovenTie(context: SightingContext): Evidence | null {
  if (context.sender.domain === '') return envelopeOfHolder(context);
  return tieToHolder(context) ?? tieToPerson(context) ?? tieToPeople(context);
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
  if (facts.unsubscribeHosts.length === 0 && namesHolder(facts.subject, holder))
    return evidence('names-holder', false, data, `Subject: ${facts.subject}`);
  return sentByHoldersSystem(context) ?? recentAnnouncement(context) ?? afterDeal(context);
}

const dealDays = 30;

/** The holder wrote of an order a few weeks before, and this is no bulk mail: it may belong to that, whatever its text says. */
function afterDeal(context: SightingContext): Evidence | null {
  const { facts, sender, tag, soFar, at } = context;
  const quiet = sender.identity === 'identified' && facts.unsubscribeHosts.length === 0 && !isBulk(context);
  const dealt = quiet && !isSolicitation(facts.subject) ? soFar.orderWithin(tag.holder.domain, at, dealDays) : null;
  return dealt === null ? null : evidence('recent-order', false, { holder: tag.holder.name, date: dayOf(dealt) });
}

/** A mailing service's signature, servers or host were seen: its account number alone could be copied into any mail. */
function cameThroughCarrier({ facts, run, companies, checked }: SightingContext): boolean {
  if (!checked) return true;
  const seen = [...(run?.dkimPass ?? []), run?.spf === 'pass' ? run.spfDomain : '', facts.receivedFrom];
  return seen.some((host) => host !== '' && companies.carrierOf(registrableDomain(host)) !== null);
}

/** The same account at a mailing service, or the holder's own servers (SPF): a sending domain of its own, or a guest in its mail. */
function sentByHoldersSystem(context: SightingContext): Evidence | null {
  const { facts, sender, tag, run, soFar, forwarding } = context;
  const data = { holder: tag.holder.name, domain: sender.domain };
  const account = cameThroughCarrier(context) ? soFar.sharedAccount(tag.holder.domain, facts) : '';
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

/** Something says that the person, or someone they know, dealt with the stranger. */
function tieToPerson(context: SightingContext): Evidence | null {
  const { facts, sender, tag, soFar, at } = context;
  const subject = `Subject: ${facts.subject}`;
  const unsubscribable = facts.unsubscribeHosts.length > 0;
  if (isInvitation(facts.subject, facts.from[0]?.name ?? '')) return evidence('invited', false, { sender: sender.name }, subject);
  if (tag.origin === 'proposed' && isSignupSubject(facts.subject)) soFar.seeConfirmation(tag.id, sender.domain, at);
  const known = sender.identity === 'identified' || !context.checked;
  if (!known && soFar.confirmationAsked(tag.id, sender.domain) === null) return null;
  if (asksToConfirm(facts.subject) && !unsubscribable) soFar.seeConfirmation(tag.id, sender.domain, at);
  const asked = soFar.confirmationAsked(tag.id, sender.domain);
  if (asked !== null) return evidence('sign-up-there', false, { sender: sender.name, date: dayOf(asked) }, subject);
  if (!unsubscribable && !isBulk(context) && (namesOneOrder(facts.subject) || isDocument(facts.subject)))
    return evidence('unknown-transaction', false, { sender: sender.name }, subject);
  return null;
}

/** `tom@` or `miller@` for Tom Miller: a person's own address, at home or at work. */
function isNamesake(author: SightingContext['facts']['from'][number] | null): boolean {
  const words = (author?.name ?? '').toLowerCase().split(/[^\p{L}]+/u);
  const local = localPart(author?.address ?? '');
  return words.length === 2 && local.length >= 3 && words.includes(local);
}

const groupHosts = new Set('googlegroups.com groups.io freelists.org yahoogroups.com'.split(' '));

/** A human being seems to have written it, or a service that keeps groups of people: it tells nothing of the holder. */
function tieToPeople(context: SightingContext): Evidence | null {
  const { facts, sender, companies } = context;
  if (groupHosts.has(sender.domain)) return evidence('invited', false, { sender: sender.name }, fromLine(facts));
  if (facts.unsubscribeHosts.length > 0 || isBulk(context) || isSolicitation(facts.subject)) return null;
  if (facts.answers.length > 0 && isAnswer(facts.subject))
    return evidence('looks-like-answer', false, {}, `Subject: ${facts.subject}`);
  const author = facts.from[0] ?? null;
  const byHand = sender.identity === 'identified' && (writtenByHand(facts, author, companies) || isNamesake(author));
  return byHand ? evidence('written-by-hand', false, { address: sender.address }, fromLine(facts)) : null;
}
