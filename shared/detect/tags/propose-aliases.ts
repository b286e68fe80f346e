import { domainOfAddress, localPart, mainLabel } from '../../companies/registrable-domain.ts';
import { takeApart } from './alias-address.ts';
import { aliasStrength } from './alias-strength.ts';
import { dealtWithHolder, furtherHolders, namedHolder } from './choose-holder.ts';
import type { History } from './mailbox-history.ts';
import { isOffice, neverIssued } from './never-issued.ts';
import { type Organisation, organisationsOf } from './organisations.ts';
import { belonging } from './own-space.ts';
import type { Proposal, ProposalContext, Reason } from './proposal.ts';
import type { Tag } from './tag.ts';
import type { triedTogether } from './tried-together.ts';

/** What is known of one address of the person's: a proposal, a reason why it was never issued, or nothing yet. */
export type Reading =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'unissued'; readonly reason: Reason }
  | null;

/** Reads one address's history: to which one company was it given, if to any? */
export function readAddress(
  address: string,
  history: History,
  context: ProposalContext,
  tried: ReturnType<typeof triedTogether>,
): Reading {
  const forwarded = history.senders.some((sender) => sender.service !== '');
  const shape = belonging(address, history.delivered > 0, context.own, context.companies) ?? (forwarded ? 'alias-service' : null);
  if (shape === null || shape === 'account' || (shape === 'catch-all' && history.delivered === 0)) return null;
  const { key, mark } = takeApart(address, context.companies);
  if (context.settled.has(`alias:${key}`)) return null;
  const burst = tried.get(address);
  if (burst !== undefined)
    return { kind: 'unissued', reason: { code: 'tried-together', data: { domain: burst.domain, count: String(burst.count) } } };
  const text = mark === '' ? localPart(address) : mark;
  const organisations = organisationsOf(history.senders, text, context).filter(
    ({ domain }) => domain !== domainOfAddress(address),
  );
  const named = shape === 'dotted' ? null : namedHolder(organisations);
  if (named !== null)
    return { kind: 'proposal', proposal: proposalOf(address, `alias:${key}`, text, named, organisations, context) };
  const refusal = neverIssued(address, history, text, organisations, context);
  if (refusal !== null) return { kind: 'unissued', reason: refusal };
  if (shape === 'dotted' || context.own.written.has(address) || (shape === 'catch-all' && isOffice(text))) return null;
  const holder = dealtWithHolder(organisations);
  return holder === null
    ? null
    : { kind: 'proposal', proposal: proposalOf(address, `alias:${key}`, text, holder, organisations, context) };
}

function proposalOf(
  address: string,
  key: string,
  text: string,
  chosen: Organisation,
  organisations: readonly Organisation[],
  context: ProposalContext,
): Proposal {
  const checked = context.servers.size > 0 || context.own.servers.size > 0;
  const weak = !chosen.proven || !checked;
  const tag = tagOf(address, key, chosen, null, context);
  const forAnyone = chosen.closeness === 0 && tag.strength !== 'unguessable';
  return {
    tag,
    others: furtherHolders(organisations, chosen, forAnyone)
      .flatMap((one) => one.domains.map((domain) => ({ ...one, domain })))
      .map((one, at) => tagOf(address, `${key}#${at + 2}`, one, Math.floor(one.first / day) * day, context)),
    start: chosen.first,
    likeness: chosen.closeness > 0,
    weak,
    reasons: reasonsFor(chosen, weak, text),
  };
}

const day = 86_400_000;

function tagOf(address: string, id: string, one: Organisation, givenOn: number | null, context: ProposalContext): Tag {
  const holder = { name: context.companies.nameOf(one.domain) ?? shortName(one), domain: one.domain };
  return {
    id,
    tag: address,
    kind: 'alias',
    strength: aliasStrength(address, holder, context.companies),
    holder,
    origin: 'proposed',
    givenOn,
    note: '',
  };
}

/** The company's own name for itself, without a person's or a department's in front of it. */
function shortName({ name, domain }: Organisation): string {
  const label = mainLabel(domain);
  return name === '' || name === domain ? label.charAt(0).toUpperCase() + label.slice(1) : name;
}

function reasonsFor(chosen: Organisation, weak: boolean, text: string): readonly Reason[] {
  const reasons: Reason[] = [];
  if (weak) reasons.push({ code: 'first-unproven', data: { domain: chosen.domain } });
  reasons.push({ code: 'first-mail', data: { domain: chosen.domain, date: new Date(chosen.first).toISOString().slice(0, 10) } });
  if (chosen.closeness > 0) reasons.push({ code: 'mark-names-holder', data: { mark: text, domain: chosen.domain } });
  if (chosen.signup) reasons.push({ code: 'signup-mail', data: { domain: chosen.domain } });
  return reasons;
}
