import { domainOfAddress, registrableDomain } from '../../companies/registrable-domain.ts';
import { namesHolder } from './holder-name.ts';
import { isOwnAddress } from './own-address.ts';
import { posesAsPartner } from './poses-as-partner.ts';
import { dayOf, evidence, type Finding, fromLine, innocent, type SightingContext } from './sighting-context.ts';
import { isLegalNotice, isPhishing, transactionOf } from './signals.ts';
import type { Evidence } from './verdict.ts';

const marketingDays = 90;

/**
 * A partner for a transaction the person made, or a notice the law demands. Mail one can
 * unsubscribe from needs an order of the holder's in the last 90 days; mail without needs only to name the holder
 * or an order number of its last 30 days.
 */
export function service(context: SightingContext): Finding | null {
  const { facts, sender, companies } = context;
  if (sender.identity === 'forged' || sender.domain === '' || sender.person) return null;
  const unsubscribable = facts.unsubscribeHosts.length > 0;
  const provenEnough = sender.identity === 'identified' || !context.checked;
  if (companies.isLegalSender(sender.domain) || (!unsubscribable && provenEnough && isLegalNotice(facts.subject))) {
    return innocent('service', evidence('legal-notice', true, { sender: sender.name }, `Subject: ${facts.subject}`));
  }
  if (isOwnProvider(context))
    return innocent('service', evidence('own-provider', true, { sender: sender.name }, fromLine(facts)));
  const signs = transactionSigns(context);
  if (signs === null) return stillPartner(context);
  const finding = unsubscribable ? withUnsubscribe(context, signs) : withoutUnsubscribe(context, signs);
  if (finding?.verdict === 'service') context.soFar.seePartner(context.tag.id, sender.domain, signs.orderedAt ?? context.at);
  return finding ?? stillPartner(context);
}

/** A partner of an order may advertise for 90 days after it; later it is a stranger again. */
function stillPartner(context: SightingContext): Finding | null {
  const { facts, sender, tag, at, soFar } = context;
  const since = soFar.partnerSince(tag.id, sender.domain);
  if (since === null || at - since > marketingDays * 86_400_000) return null;
  return innocent(
    'service',
    evidence('partner-of-order', true, { sender: sender.name, holder: tag.holder.name, date: dayOf(since) }, fromLine(facts)),
  );
}

/** The person's own mail provider writes about the mailbox itself. */
function isOwnProvider(context: SightingContext): boolean {
  const { sender, run, own } = context;
  if (sender.identity !== 'identified' || isOwnAddress(context)) return false;
  if (run !== null && registrableDomain(run.server) === sender.domain) return true;
  return [...own.accounts].some((account) => domainOfAddress(account) === sender.domain);
}

type Signs = {
  readonly partner: string;
  readonly transaction: string;
  readonly number: string;
  readonly names: boolean;
  readonly orderedAt: number | null;
};

function transactionSigns(context: SightingContext): Signs | null {
  const { facts, sender, tag, companies, soFar, at } = context;
  const partner = companies.partnerOf(sender.domain) ?? '';
  const calendar = facts.contentType.startsWith('text/calendar') ? 'calendar' : null;
  const transaction = calendar ?? transactionOf(facts.subject) ?? '';
  const number = soFar.sharedOrder(tag.holder.domain, facts.subject, at);
  const names = namesHolder(
    `${facts.subject} ${sender.name} ${facts.from[0]?.name ?? ''} ${facts.replyTo?.name ?? ''} ${facts.replyTo?.address ?? ''}`,
    tag.holder,
  );
  const inSubject =
    namesHolder(facts.subject, tag.holder) && sender.identity === 'identified' && facts.unsubscribeHosts.length === 0;
  if (partner === '' && transaction === '' && number === '' && !inSubject) return null;
  if (isPhishing(facts.subject) && partner === '' && number === '') return null;
  return { partner, transaction, number, names, orderedAt: soFar.orderWithin(tag.holder.domain, at, marketingDays) };
}

function withoutUnsubscribe(context: SightingContext, signs: Signs): Finding | null {
  const reasons = reasonsOf(context, signs);
  // A word like "delivery" is in anyone's reach: beside an order it tells something only of a sender that is who it says.
  const spoken = signs.transaction !== '' && (context.sender.identity === 'identified' || !context.checked);
  const tied = signs.number !== '' || signs.names || (signs.orderedAt !== null && (signs.partner !== '' || spoken));
  const posing = posesAsPartner(context.sender, context.facts.from[0]?.name ?? '', context.companies);
  if (posing !== null && signs.number === '') {
    const data = { partner: posing, domain: context.sender.domain };
    return tied ? innocent('unsure', evidence('poses-as-partner', false, data, fromLine(context.facts)), ...reasons) : null;
  }
  if (tied) return innocent('service', ...reasons);
  if (signs.partner === '') return null;
  const verdict = signs.transaction !== '' && context.sender.identity === 'identified' ? 'service' : 'unsure';
  return innocent(verdict, evidence('no-order-known', false, { holder: context.tag.holder.name }), ...reasons);
}

/** Bulk mail: a known partner within 90 days of an order, or a stranger that names that order. */
function withUnsubscribe(context: SightingContext, signs: Signs): Finding | null {
  if (signs.orderedAt === null) return null;
  const tied = signs.partner !== '' || signs.number !== '' || (signs.names && signs.transaction !== '');
  return tied ? innocent('service', ...reasonsOf(context, signs)) : null;
}

function reasonsOf(context: SightingContext, signs: Signs): readonly Evidence[] {
  const { facts, sender, tag } = context;
  const subject = `Subject: ${facts.subject}`;
  const items: Evidence[] = [];
  if (signs.partner !== '')
    items.push(evidence('known-partner', true, { sender: sender.name, kind: signs.partner }, fromLine(facts)));
  if (signs.number !== '') items.push(evidence('shared-order', true, { number: signs.number, holder: tag.holder.name }, subject));
  if (signs.names) items.push(evidence('names-holder', true, { holder: tag.holder.name }, subject));
  if (signs.orderedAt !== null)
    items.push(evidence('recent-order', true, { holder: tag.holder.name, date: dayOf(signs.orderedAt) }));
  if (signs.transaction !== '') items.push(evidence('transaction', true, { kind: signs.transaction }, subject));
  return items;
}
