import type { CompanyBook } from '../../companies/company-book.ts';
import { localPart, mainLabel } from '../../companies/registrable-domain.ts';
import { takeApart } from './alias-address.ts';
import { aliasStrength } from './alias-strength.ts';
import { marksCompany } from './likeness.ts';
import type { History, SenderTrace } from './mailbox-history.ts';
import type { NamePattern } from './name-match.ts';
import { type Belonging, belonging, type OwnSpace } from './own-space.ts';
import { isAnotherPerson } from './person-names.ts';
import type { Tag } from './tag.ts';

/** Why something is proposed or refused; its sentence is made where evidence is worded. */
export type Reason = { readonly code: string; readonly data: Readonly<Record<string, string>> };

export type Proposal = {
  readonly tag: Tag;
  /** The holder's first mail. */
  readonly start: number;
  /** The mark's text names the holder. */
  readonly likeness: boolean;
  /** No authentication shows who the first sender was: a leak is at most *possible*. */
  readonly weak: boolean;
  readonly reasons: readonly Reason[];
};

export type ProposalContext = {
  readonly own: OwnSpace;
  readonly trueNames: readonly string[];
  /** Keys of registered tags and of those the person ignored. */
  readonly settled: ReadonlySet<string>;
  /** authserv-ids of the person's own providers; empty when no mail is ever checked. */
  readonly servers: ReadonlySet<string>;
  /** Registered name tags, so that a mere variant of one is not proposed again. */
  readonly names: readonly NamePattern[];
  readonly companies: CompanyBook;
};

/** What is known of one address of the person's: a proposal, a reason why it was never issued, or nothing yet. */
export type Reading =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'unissued'; readonly reason: Reason }
  | null;

/** Reads one address's history: to which one company was it given, if to any? */
export function readAddress(address: string, history: History, context: ProposalContext): Reading {
  const forwarded = history.senders.some((sender) => sender.service !== '');
  const shape = belonging(address, history.delivered > 0, context.own, context.companies) ?? (forwarded ? 'alias-service' : null);
  if (shape === null || shape === 'account') return null;
  const { key, mark } = takeApart(address, context.companies);
  if (context.settled.has(`alias:${key}`)) return null;
  const text = mark === '' ? localPart(address) : mark;
  const companies = history.senders.filter((sender) => isCompany(sender, context));
  const proven = companies.filter((sender) => isProven(sender, context));
  const refusal = neverIssued(history, text, proven, companies, context);
  if (refusal !== null) return { kind: 'unissued', reason: refusal };
  if (shape === 'dotted') return null;
  return propose(address, `alias:${key}`, text, shape, proven, companies, context);
}

function isCompany(sender: SenderTrace, context: ProposalContext): boolean {
  const carrier = context.companies.carrierOf(sender.domain);
  return sender.domain !== '' && !sender.person && (carrier === null || carrier.dual);
}

function isProven(sender: SenderTrace, context: ProposalContext): boolean {
  return context.servers.size === 0 || (sender.server !== '' && context.servers.has(sender.server));
}

function likes(text: string, sender: SenderTrace): boolean {
  return marksCompany(text, sender.domain, sender.name);
}

function neverIssued(
  history: History,
  text: string,
  proven: readonly SenderTrace[],
  companies: readonly SenderTrace[],
  context: ProposalContext,
): Reason | null {
  if (companies.some((sender) => likes(text, sender) && (proven.includes(sender) || !sender.checked))) return null;
  const other = history.names.find((name) => isAnotherPerson(name, context.trueNames));
  if (other !== undefined && !history.names.some((name) => isOwn(name, context.trueNames)))
    return { code: 'greets-another', data: { name: other } };
  const signups = new Set(companies.filter((sender) => sender.signup).map((sender) => group(sender.domain, context)));
  if (signups.size >= 2) return { code: 'many-signups', data: { count: String(signups.size) } };
  if (proven.length === 0 && !companies.some((sender) => sender.service !== '')) return { code: 'never-proven', data: {} };
  return null;
}

function isOwn(name: string, trueNames: readonly string[]): boolean {
  return trueNames.length > 0 && name.trim().includes(' ') && !isAnotherPerson(name, trueNames);
}

function group(domain: string, context: ProposalContext): string {
  return context.companies.groupOf(domain) ?? domain;
}

function propose(
  address: string,
  key: string,
  text: string,
  shape: Belonging,
  proven: readonly SenderTrace[],
  companies: readonly SenderTrace[],
  context: ProposalContext,
): Reading {
  const liked = proven.find((sender) => likes(text, sender)) ?? companies.find((sender) => likes(text, sender));
  const chosen =
    liked ?? proven.find((sender) => sender.signup) ?? proven[0] ?? companies.find((sender) => sender.service !== '');
  if (chosen === undefined) return null;
  const likeness = liked !== undefined;
  const groups = new Set(
    proven.filter((sender) => sender.count >= 3 || sender.signup).map((sender) => group(sender.domain, context)),
  );
  if (!likeness && groups.size >= 3) return null;
  if (!likeness && shape === 'catch-all' && !chosen.signup && chosen.count < 2) return null;
  const weak = !proven.includes(chosen) || context.servers.size === 0;
  const holder = { name: context.companies.nameOf(chosen.domain) ?? shortName(chosen), domain: chosen.domain };
  const tag: Tag = {
    id: key,
    tag: address,
    kind: 'alias',
    strength: aliasStrength(address, holder, context.companies),
    holder,
    origin: 'proposed',
    givenOn: null,
    note: '',
  };
  return {
    kind: 'proposal',
    proposal: { tag, start: chosen.first, likeness, weak, reasons: reasonsFor(chosen, likeness, weak, text) },
  };
}

/** The company's own name for itself, without a person's or a department's in front of it. */
function shortName(sender: SenderTrace): string {
  const label = mainLabel(sender.domain);
  return sender.name === '' || sender.name === sender.domain ? label.charAt(0).toUpperCase() + label.slice(1) : sender.name;
}

function reasonsFor(chosen: SenderTrace, likeness: boolean, weak: boolean, text: string): readonly Reason[] {
  const reasons: Reason[] = [];
  if (weak) reasons.push({ code: 'first-unproven', data: { domain: chosen.domain } });
  reasons.push({ code: 'first-mail', data: { domain: chosen.domain, date: new Date(chosen.first).toISOString().slice(0, 10) } });
  if (likeness) reasons.push({ code: 'mark-names-holder', data: { mark: text, domain: chosen.domain } });
  if (chosen.signup) reasons.push({ code: 'signup-mail', data: { domain: chosen.domain } });
  return reasons;
}
