import { domainOfAddress, hostOfAddress, localPart, registrableDomain } from '../../companies/registrable-domain.ts';
import { comparable } from '../tags/alias-address.ts';
import { belonging } from '../tags/own-space.ts';
import { backscatter } from './backscatter.ts';
import { namesHolder } from './holder-name.ts';
import { isOwnAddress } from './own-address.ts';
import { evidence, type Finding, forgesForwarder, fromLine, innocent, isBulk, type SightingContext } from './sighting-context.ts';
import { isPhishing, isSolicitation } from './signals.ts';

const strangersNeeded = 2;

/** People, not companies: an answer to the person's own mail, a discussion list, group mail, a personal mailbox. */
export function personal(context: SightingContext): Finding | null {
  const { facts, sender, soFar } = context;
  const list = discussionList(context);
  if (list !== '') return innocent('personal', evidence('discussion-list', true, { list }, `List-Id: ${facts.listId}`));
  if (backscatter(context) !== null) return null;
  if (soFar.answersOwn(facts.answers)) return innocent('personal', evidence('reply', true, {}, fromLine(facts)));
  if (isOwnAddress(context) && (sender.identity === 'identified' || !context.checked))
    return innocent('personal', evidence('own-mail', true, {}, fromLine(facts)));
  if (sender.identity === 'forged') return null;
  const strangers = visibleStrangers(context);
  if (strangers >= strangersNeeded && !isBulk(context))
    return innocent('personal', evidence('group-mail', true, { count: String(strangers) }, fromLine(facts)));
  if (sender.person && !isBulk(context) && !hidesRecipients(context) && !isDisguised(context))
    return innocent('personal', evidence('human-sender', true, { address: sender.address }, fromLine(facts)));
  return null;
}

/** A list whose address stands in To or Cc while somebody else is the author (RFC 2919), or that put itself in From for DMARC's sake. */
function discussionList(context: SightingContext): string {
  const { facts, sender, companies } = context;
  if (facts.listId === '') return '';
  const host = registrableDomain(facts.listId.replace(/[<>]/g, ''));
  const shown = facts.traces.filter((trace) => trace.header === 'To' || trace.header === 'Cc');
  const addressed = shown.some(
    (trace) =>
      facts.listId.startsWith(`${trace.address.split('@')[0] ?? ''}.`) &&
      registrableDomain(hostOfAddress(trace.address)) === host,
  );
  const carried =
    facts.precedence === 'list' &&
    facts.returnPath !== null &&
    domainOfAddress(facts.returnPath) === host &&
    companies.carrierOf(host) === null;
  if (!addressed && !carried) return '';
  return sender.domain !== host || isListItself(facts) ? facts.listId : '';
}

/** The list put itself in From, for DMARC's sake (`Jane via List`) or for a digest (`list-request@`). */
function isListItself({ from, listId }: SightingContext['facts']): boolean {
  const author = from[0];
  if (author === undefined) return false;
  const local = localPart(author.address);
  return /\bvia\b/i.test(author.name) || listId.startsWith(`${local.replace(/-(?:request|owner|bounces|digest)$/, '')}.`);
}

function visibleStrangers(context: SightingContext): number {
  const { facts, own, companies, sender } = context;
  const seen = new Set<string>();
  for (const trace of facts.traces) {
    if (trace.header !== 'To' && trace.header !== 'Cc') continue;
    const theirs = belonging(trace.address, false, own, companies) === null && domainOfAddress(trace.address) !== sender.domain;
    if (theirs && !context.line.includes(trace.address)) seen.add(trace.address);
  }
  return seen.size;
}

/** A free mailbox that writes in the holder's name, threatens or offers as spam does, or forges an alias service's headers. */
function isDisguised(context: SightingContext): boolean {
  const { facts, tag } = context;
  if (isPhishing(facts.subject) || isSolicitation(facts.subject) || forgesForwarder(context)) return true;
  return tag.holder.domain !== '' && namesHolder(facts.from[0]?.name ?? '', tag.holder);
}

/** Neither the tag nor any own address is shown, and answers go elsewhere: how scams from free mailboxes look. */
function hidesRecipients(context: SightingContext): boolean {
  const { facts, sender, own, companies, tag } = context;
  const shown = facts.traces.some(
    (trace) =>
      (trace.header === 'To' || trace.header === 'Cc') &&
      (trace.address === comparable(tag.tag) || belonging(trace.address, false, own, companies) !== null),
  );
  const elsewhere = facts.replyTo !== null && facts.replyTo.address !== '' && facts.replyTo.address !== sender.address;
  return !shown || elsewhere;
}
