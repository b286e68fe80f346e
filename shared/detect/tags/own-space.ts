import type { CompanyBook } from '../../companies/company-book.ts';
import { domainOfAddress, hostOfAddress, localPart } from '../../companies/registrable-domain.ts';
import { comparable, takeApart, withoutDots } from './alias-address.ts';
import { closenessToDomain } from './closeness.ts';
import type { History } from './mailbox-history.ts';
import type { Tag } from './tag.ts';

/** Which addresses are the person's: accounts, hosts where every local part arrives, and how an address would be theirs. */
export type OwnSpace = {
  readonly accounts: ReadonlySet<string>;
  readonly catchAll: ReadonlySet<string>;
  /** Addresses they wrote from several times: known to more than one, so no mark of one company's. */
  readonly written: ReadonlySet<string>;
  /** authserv-ids of providers they had before, learned from what these vouched for. */
  readonly servers: ReadonlySet<string>;
};

/** How an address belongs to the person: an account (never a tag), a mark of theirs, or not theirs at all (null). */
export type Belonging = 'account' | 'subaddress' | 'subdomain' | 'catch-all' | 'alias-service' | 'dotted' | null;

/** What the mailbox says about accounts: who sent mail from it, and where mail for many addresses ended up. */
export type AccountSigns = {
  /** From addresses of messages in Sent, with counts. */
  readonly sentFrom: ReadonlyMap<string, number>;
  /** Delivered-To addresses with the other addresses their messages were sent to, at most eight each. */
  readonly finals: ReadonlyMap<string, readonly string[]>;
};

const finalsNeeded = 3;
const localPartsNeeded = 3;
const strangersNeeded = 8;
const letters = 4;
const vouchedDomains = 8;
const vouchedCount = 30;
const vouchedDays = 60;

/** Works out what is the person's from what they said and what the mailbox shows. */
export function findOwnSpace(
  said: readonly string[],
  signs: AccountSigns,
  histories: ReadonlyMap<string, History>,
  registered: readonly Tag[],
  companies: CompanyBook,
): OwnSpace {
  const marks = new Set(registered.filter((tag) => tag.kind === 'alias').map((tag) => comparable(tag.tag)));
  const accounts = new Set(said.map((address) => address.trim().toLowerCase()).filter((address) => address.includes('@')));
  const learned = accounts.size === 0;
  if (learned) for (const address of learnAccounts(signs, histories, companies)) if (!marks.has(address)) accounts.add(address);
  const catchAll = new Set<string>();
  for (const mark of marks) if (opensHost(mark, companies)) catchAll.add(hostOfAddress(mark));
  for (const [host, count] of localParts(histories, accounts, companies)) if (count >= localPartsNeeded) catchAll.add(host);
  return { accounts, catchAll, written: oftenWritten(signs.sentFrom), servers: earlierServers(histories) };
}

function oftenWritten(sentFrom: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...sentFrom].flatMap(([address, count]) => (count >= letters ? [address] : [])));
}

/** A server that took in mail of many organisations over months, and vouched for it, was the person's own provider. */
function earlierServers(histories: ReadonlyMap<string, History>): ReadonlySet<string> {
  const seen = new Map<string, { domains: Set<string>; count: number; first: number; last: number }>();
  for (const { senders } of histories.values())
    for (const { server, domain, count, first, last } of senders) {
      if (server === '') continue;
      const known = seen.get(server) ?? { domains: new Set(), count: 0, first, last };
      known.domains.add(domain);
      known.count += count;
      known.first = Math.min(known.first, first);
      known.last = Math.max(known.last, last);
      seen.set(server, known);
    }
  return new Set(
    [...seen].flatMap(([server, { domains, count, first, last }]) =>
      domains.size >= vouchedDomains && count >= vouchedCount && last - first >= vouchedDays * 86_400_000 ? [server] : [],
    ),
  );
}

function opensHost(mark: string, companies: CompanyBook): boolean {
  return takeApart(mark, companies).shape === 'plain' && isPrivateHost(hostOfAddress(mark), companies);
}

function isPrivateHost(host: string, companies: CompanyBook): boolean {
  const domain = domainOfAddress(`x@${host}`);
  return !companies.isFreemail(domain) && companies.aliasServiceOf(host) === null && companies.aliasServiceOf(domain) === null;
}

function learnAccounts(signs: AccountSigns, histories: ReadonlyMap<string, History>, companies: CompanyBook): readonly string[] {
  const found: string[] = [];
  const sent = [...signs.sentFrom.values()].reduce((sum, count) => sum + count, 0);
  for (const [address, count] of signs.sentFrom) if (count * 5 >= sent) found.push(address);
  for (const [address, others] of signs.finals)
    if (others.length >= finalsNeeded && takeApart(address, companies).mark === '') found.push(address);
  for (const [address, history] of histories) {
    const { shape, base } = takeApart(address, companies);
    if (shape === 'subaddress' && history.delivered > 0) found.push(base);
    else if (shape === 'plain' && history.delivered > 0 && manyStrangers(history) && !namesSender(address, history))
      found.push(address);
  }
  return found;
}

/** Somebody whom the local part names wrote there: a mark, however many strangers have it by now. */
function namesSender(address: string, history: History): boolean {
  return history.senders.some(({ domain, person }) => !person && closenessToDomain(localPart(address), domain) >= 2);
}

/** Regular mail from many organisations, none of which writes most of it: an address people give to everyone. Spam writes once. */
function manyStrangers(history: History): boolean {
  const regulars = history.senders.filter(({ count }) => count >= 2);
  const most = Math.max(...history.senders.map(({ count }) => count));
  return new Set(regulars.map(({ domain }) => domain)).size >= strangersNeeded && most * 2 <= history.delivered + history.shown;
}

function localParts(
  histories: ReadonlyMap<string, History>,
  accounts: ReadonlySet<string>,
  companies: CompanyBook,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [address, history] of histories) {
    if (history.delivered === 0 || accounts.has(address)) continue;
    const host = hostOfAddress(address);
    if (takeApart(address, companies).shape === 'plain' && isPrivateHost(host, companies))
      counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return counts;
}

/** How this address belongs to the person; `delivered` says that mail for it really reached them. */
export function belonging(address: string, delivered: boolean, own: OwnSpace, companies: CompanyBook): Belonging {
  if (own.accounts.has(address)) return 'account';
  const { shape, base } = takeApart(address, companies);
  if (shape === 'subaddress') return delivered || isAccount(base, own, companies) ? 'subaddress' : null;
  if (shape === 'subdomain') return delivered || isAccount(base, own, companies) ? 'subdomain' : null;
  if (own.catchAll.has(hostOfAddress(address))) return 'catch-all';
  const service = companies.aliasServiceOf(hostOfAddress(address)) ?? companies.aliasServiceOf(domainOfAddress(address));
  if (service !== null && !service.shared) return delivered ? 'alias-service' : null;
  if (isAccount(address, own, companies)) return 'dotted';
  return null;
}

function isAccount(address: string, own: OwnSpace, companies: CompanyBook): boolean {
  if (own.accounts.has(address)) return true;
  const dotless = withoutDots(address, companies);
  for (const account of own.accounts) if (withoutDots(account, companies) === dotless) return true;
  return false;
}
