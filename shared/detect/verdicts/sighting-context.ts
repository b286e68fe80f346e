import type { CompanyBook } from '../../companies/company-book.ts';
import type { AuthenticationRun, MessageFacts } from '../facts/message-facts.ts';
import type { Sender } from '../senders/sender.ts';
import type { Forwarding } from '../senders/undo-forwarding.ts';
import type { OwnSpace } from '../tags/own-space.ts';
import type { Tag } from '../tags/tag.ts';
import type { MailboxSoFar } from './mailbox-so-far.ts';
import type { Evidence, Manner, VerdictName } from './verdict.ts';

/** Everything one sighting is judged by, gathered before anything is decided. */
export type SightingContext = {
  readonly facts: MessageFacts;
  readonly at: number;
  readonly tag: Tag;
  /** Further holders on record of the same mark. */
  readonly others: readonly Tag[];
  /** From when on the tag counts (ms UTC), or null. */
  readonly start: number | null;
  readonly sender: Sender;
  readonly run: AuthenticationRun | null;
  /** Someone checks the mail of this source at all. */
  readonly checked: boolean;
  readonly forwarding: Forwarding | null;
  /** The header line that shows the tag. */
  readonly line: string;
  readonly soFar: MailboxSoFar;
  readonly ties: Ties;
  readonly own: OwnSpace;
  /** Whether an address is a mark of the person's, so that mail from it is their own. */
  readonly isMark: (address: string) => boolean;
  readonly trueNames: readonly string[];
  readonly companies: CompanyBook;
};

/** What binds companies, by the pack or by the person. */
export type Ties = {
  /** Who says that two domains are no strangers at a time (ms UTC): the reference pack, the person, or nobody. */
  readonly between: (a: string, b: string, at: number) => 'pack' | 'person' | null;
  readonly isExpected: (tagId: string, domain: string) => boolean;
  readonly publicSince: (tagId: string) => number | null;
  readonly isNotMine: (tagId: string) => boolean;
};

/** What one rule finds; the first rule that finds anything decides. */
export type Finding = {
  readonly verdict: VerdictName;
  readonly manner: Manner | null;
  readonly named: boolean;
  readonly evidence: readonly Evidence[];
};

/** One piece of evidence. */
export function evidence(code: string, supports: boolean, data: Readonly<Record<string, string>> = {}, header = ''): Evidence {
  return { code, supports, data, header };
}

/** A verdict that accuses nobody. */
export function innocent(verdict: VerdictName, ...items: readonly Evidence[]): Finding {
  return { verdict, manner: null, named: true, evidence: items };
}

/** `From: …` as the message has it. */
export function fromLine(facts: MessageFacts): string {
  return `From: ${facts.fromLine}`;
}

/** The day of a time, YYYY-MM-DD in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Signs of mail sent to many: an unsubscribe address, a list, a mailing service. */
export function isBulk(context: SightingContext): boolean {
  const { facts, sender } = context;
  return (
    facts.unsubscribeHosts.length > 0 ||
    facts.feedbackId !== '' ||
    /bulk|junk|list/.test(facts.precedence) ||
    facts.carrierHeaders.length > 0 ||
    sender.carrier !== ''
  );
}

/** It bears an alias service's headers that did not pass the gate: somebody wrote them to deceive. */
export function forgesForwarder({ facts, checked, forwarding }: SightingContext): boolean {
  return checked && forwarding === null && facts.forwarded.length > 0;
}
