import type { CompanyBook } from '../../companies/company-book.ts';
import { domainOfAddress, registrableDomain } from '../../companies/registrable-domain.ts';
import type { MessageFacts } from '../facts/message-facts.ts';
import { mailingAccounts } from '../senders/mailing-accounts.ts';
import type { Sender } from '../senders/sender.ts';
import { namesHolder } from './holder-name.ts';
import { announcesSuccessor, isOrder, orderNumbers, whatItBecomes } from './signals.ts';

const day = 86_400_000;
const ordersKept = 50;
const announcementsKept = 20;
const accountsKept = 100;
const sentKept = 200_000;

/** What the mail before a sighting told: orders and announcements of holders, and what the person sent. Fed in order of time. */
export type MailboxSoFar = {
  readonly seeCompany: (sender: Sender, facts: MessageFacts, at: number) => void;
  readonly seeSent: (facts: MessageFacts, at: number) => void;
  /** When the holder last wrote of an order, at most `days` before; null when it did not. */
  readonly orderWithin: (domain: string, at: number, days: number) => number | null;
  /** An order number of this subject that the holder used in the last 30 days, or empty. */
  readonly sharedOrder: (domain: string, subject: string, at: number) => string;
  /** Announcements of a new name or owner that the holder itself proved to have sent. */
  readonly announcements: (domain: string) => readonly Announcement[];
  /** An account at a mailing service that the holder's own proven mail came from, and this message too; or empty. */
  readonly sharedAccount: (domain: string, facts: MessageFacts) => string;
  /** Remembers that a partner wrote of the holder's order, and tells when that was. */
  readonly seePartner: (tagId: string, domain: string, at: number) => void;
  readonly partnerSince: (tagId: string, domain: string) => number | null;
  /** Remembers that a company asked to confirm a sign-up with a tag, and tells when. */
  readonly seeConfirmation: (tagId: string, domain: string, at: number) => void;
  readonly confirmationAsked: (tagId: string, domain: string) => number | null;
  /** When the person first wrote to this organisation, or null. */
  readonly wroteTo: (domain: string) => number | null;
  /** Whether one of these Message-IDs is the person's own. */
  readonly answersOwn: (ids: readonly string[]) => boolean;
  /** All of it as it is now; what is seen later leaves it alone. */
  readonly told: () => ToldSoFar;
};

/** What the mail told up to some message: values that are never changed, so that what changed since is told by identity. */
export type ToldSoFar = {
  readonly companies: ReadonlyMap<string, CompanySoFar>;
  readonly wrote: ReadonlyMap<string, number>;
  readonly sent: ReadonlySet<string>;
  readonly confirmations: ReadonlyMap<string, number>;
  readonly partners: ReadonlyMap<string, number>;
};

/** One announcement of a holder's. */
export type Announcement = {
  readonly subject: string;
  readonly at: number;
  /** The part of the subject in which a new name would stand. */
  readonly names: string;
  /** It says in plain words that the name or the owner changes. */
  readonly plain: boolean;
};

/** What one holder's mail told. */
export type CompanySoFar = {
  /** Mail that speaks of an order, or only bears a number that a partner may name. */
  readonly orders: readonly { readonly at: number; readonly numbers: readonly string[]; readonly ordered: boolean }[];
  readonly announcements: readonly Announcement[];
  readonly accounts: ReadonlySet<string>;
};

const unheard: CompanySoFar = { orders: [], announcements: [], accounts: new Set() };

/** Starts with an empty mailbox, or with what one `told` before; only the `holders`' mail is remembered. */
export function mailboxSoFar(holders: ReadonlySet<string>, book: CompanyBook, before: ToldSoFar | null = null): MailboxSoFar {
  const companies = new Map(before?.companies);
  const wrote = new Map(before?.wrote);
  const sent = new Set(before?.sent);
  const confirmations = new Map(before?.confirmations);
  const partners = new Map(before?.partners);
  const adding = addingUntilTold();
  return {
    seeCompany: (sender, facts, at) => {
      if (sender.identity === 'forged' || !holders.has(sender.domain)) return;
      const numbers = orderNumbers(facts.subject);
      const ordered = (numbers.length > 0 || facts.unsubscribeHosts.length === 0) && isOrder(facts.subject);
      const known = companies.get(sender.domain) ?? unheard;
      let { orders, accounts, announcements } = known;
      if (ordered || numbers.length > 0) orders = [...orders, { at, numbers, ordered }].slice(-ordersKept);
      if (sender.identity === 'identified') {
        if (accounts.size < accountsKept) accounts = adding.withAll(accounts, mailingAccounts(facts, book));
        const announced = readAnnouncement(facts.subject, sender, at);
        if (announced !== null) announcements = [...announcements, announced].slice(-announcementsKept);
      }
      const same = orders === known.orders && accounts === known.accounts && announcements === known.announcements;
      if (!same) companies.set(sender.domain, { orders, announcements, accounts });
    },
    seeSent: (facts, at) => {
      if (facts.messageId !== '' && sent.size < sentKept) sent.add(facts.messageId);
      for (const trace of facts.traces) {
        const domain = domainOfAddress(trace.address);
        if (domain !== '' && !wrote.has(domain)) wrote.set(domain, at);
      }
    },
    orderWithin: (domain, at, days) =>
      companies.get(domain)?.orders.findLast((one) => one.ordered && one.at <= at && at - one.at <= days * day)?.at ?? null,
    sharedOrder: (domain, subject, at) => {
      const numbers = orderNumbers(subject);
      const recent = (companies.get(domain)?.orders ?? []).filter((one) => at - one.at <= 30 * day);
      return numbers.find((number) => recent.some((one) => one.numbers.includes(number))) ?? '';
    },
    sharedAccount: (domain, facts) => {
      const accounts = companies.get(domain)?.accounts;
      if (accounts === undefined || accounts.size === 0) return '';
      return mailingAccounts(facts, book).find((account) => accounts.has(account)) ?? '';
    },
    seePartner: (tagId, domain, at) => {
      if (partners.size < sentKept) partners.set(`${tagId} ${domain}`, at);
    },
    partnerSince: (tagId, domain) => partners.get(`${tagId} ${domain}`) ?? null,
    seeConfirmation: (tagId, domain, at) => {
      if (!confirmations.has(`${tagId} ${domain}`) && confirmations.size < sentKept) confirmations.set(`${tagId} ${domain}`, at);
    },
    confirmationAsked: (tagId, domain) => confirmations.get(`${tagId} ${domain}`) ?? null,
    announcements: (domain) => companies.get(domain)?.announcements ?? [],
    wroteTo: (domain) => wrote.get(domain) ?? null,
    answersOwn: (ids) => ids.some((id) => sent.has(id)),
    told: () => {
      adding.tell();
      return {
        companies: new Map(companies),
        wrote: new Map(wrote),
        sent: new Set(sent),
        confirmations: new Map(confirmations),
        partners: new Map(partners),
      };
    },
  };
}

/** Adds to sets: to the very one while nobody else was told of it, else to a copy. */
function addingUntilTold(): {
  readonly withAll: (known: ReadonlySet<string>, more: readonly string[]) => ReadonlySet<string>;
  readonly tell: () => void;
} {
  const own = new Map<ReadonlySet<string>, Set<string>>();
  const copy = (known: ReadonlySet<string>): Set<string> => {
    const copied = new Set(known);
    own.set(copied, copied);
    return copied;
  };
  return {
    withAll: (known, more) => {
      if (more.every((one) => known.has(one))) return known;
      const all = own.get(known) ?? copy(known);
      for (const one of more) all.add(one);
      return all;
    },
    tell: () => own.clear(),
  };
}

function readAnnouncement(subject: string, sender: Sender, at: number): Announcement | null {
  if (announcesSuccessor(subject)) return { subject, at, names: subject, plain: true };
  const becomes = whatItBecomes(subject);
  if (becomes !== '') return { subject, at, names: becomes, plain: namesHolder(subject, sender) };
  return namesOtherDomain(subject, sender.domain) ? { subject, at, names: subject, plain: false } : null;
}

/** A domain spelt out that is not the holder's own: in any language an announcement of where its mail will come from. */
function namesOtherDomain(subject: string, own: string): boolean {
  if (!subject.includes('.')) return false;
  const hosts = subject.toLowerCase().match(/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,4}/g) ?? [];
  return hosts.some((host) => /[a-z]/.test(host) && registrableDomain(host) !== own);
}
