import { domainOfAddress, registrableDomain } from '../../companies/registrable-domain.ts';
import type { AuthenticationRun, ForwarderNote, ForwarderService, Mailbox, MessageFacts } from '../facts/message-facts.ts';
import type { SenderIdentity } from './sender.ts';
import { identityOf } from './trusted-authentication.ts';

/** A message as it was before an alias service forwarded it. */
export type Forwarding = {
  readonly service: ForwarderService;
  readonly recipients: readonly string[];
  readonly from: Mailbox | null;
  readonly replyTo: Mailbox | null;
  readonly identity: SenderIdentity;
  /** False when nothing in this mailbox is ever checked, so that the headers are believed with lower confidence. */
  readonly proven: boolean;
  readonly lines: readonly string[];
};

const domains: Readonly<Record<ForwarderService, ReadonlySet<string>>> = {
  simplelogin: new Set(
    'simplelogin.co simplelogin.com simplelogin.io simplelogin.fr aleeas.com slmail.me slmails.com silomails.com 8alias.com 8shield.net dralias.com passmail.net passmail.com passinbox.com passfwd.com'.split(
      ' ',
    ),
  ),
  addy: new Set('anonaddy.com anonaddy.me addy.io addymail.com 4wrd.cc mailer.me addy.biz'.split(' ')),
  relay: new Set('mozmail.com firefox.com mozilla.org mozilla.com'.split(' ')),
  duckduckgo: new Set('duck.com duckduckgo.com'.split(' ')),
  apple: new Set('icloud.com appleid.com apple.com me.com mac.com'.split(' ')),
};

/**
 * The original behind a forwarding service's headers, or null where they are absent or not believed. The gate: the
 * person's own provider saw the service's DKIM signature (or one of the alias's domain, where that is the person's own),
 * or took the mail from the service's host; where the mailbox holds no Authentication-Results at all, they count with lower confidence.
 */
export function undoForwarding(
  facts: MessageFacts,
  run: AuthenticationRun | null,
  checkedMailbox: boolean,
  isOwnAlias: (address: string) => boolean,
): Forwarding | null {
  for (const note of facts.forwarded) {
    const proven = throughGate(note, facts, run, isOwnAlias);
    if (!proven && (checkedMailbox || !isFromService(note, facts, isOwnAlias))) continue;
    return {
      service: note.service,
      recipients: note.recipients,
      from: note.from,
      replyTo: note.replyTo,
      identity: originalIdentity(note, facts),
      proven,
      lines: note.lines,
    };
  }
  return null;
}

const encodedSigns = 20;

/**
 * A forwarded message is From the service (or the person's own domain there): headers in a mail From somebody else were written
 * by somebody else. Apple writes the author into From (`jane_at_shop_example_token@icloud.com`), which anyone with a mailbox at
 * iCloud could not do.
 */
function isFromService(note: ForwarderNote, facts: MessageFacts, isOwnAlias: (address: string) => boolean): boolean {
  const from = facts.from.find((mailbox) => mailbox.address !== '')?.address ?? '';
  if (note.service === 'apple') return isEncodedByApple(note, from);
  const domain = domainOfAddress(from);
  return (
    domains[note.service].has(domain) ||
    [from, ...note.recipients].some((alias) => domainOfAddress(alias) === domain && isOwnAlias(alias))
  );
}

function isEncodedByApple(note: ForwarderNote, from: string): boolean {
  if (!/@(?:icloud\.com|privaterelay\.appleid\.com)$/.test(from)) return false;
  if (note.from === null) return from.includes('_at_');
  const encoded = note.from.address.replace('@', '_at_').replace(/[^a-z0-9]/g, '_');
  return from.replace(/[^a-z0-9]/g, '_').startsWith(encoded.slice(0, encodedSigns));
}

/** The trust gate for one service's headers. Anyone can sign with a domain of theirs, so an alias's domain counts only where it is the person's. */
export function throughGate(
  note: ForwarderNote,
  facts: MessageFacts,
  run: AuthenticationRun | null,
  isOwnAlias: (address: string) => boolean,
): boolean {
  const service = domains[note.service];
  if (!isFromService(note, facts, isOwnAlias)) return false;
  if (facts.receivedFrom !== '' && service.has(registrableDomain(facts.receivedFrom))) return true;
  const signers = (run?.dkimPass ?? []).map((signer) => registrableDomain(signer));
  return signers.some(
    (signer) => service.has(signer) || note.recipients.some((alias) => domainOfAddress(alias) === signer && isOwnAlias(alias)),
  );
}

/** Whether a domain is one of the service itself. */
export function isServiceDomain(service: ForwarderService, domain: string): boolean {
  return domains[service].has(domain);
}

/** The service's own recorded result about the original author; none recorded: claimed. */
function originalIdentity(note: ForwarderNote, facts: MessageFacts): SenderIdentity {
  if (note.from === null || note.from.address === '') return 'unknown';
  const recorded =
    note.authentication ?? facts.authentication.find((run) => domains[note.service].has(registrableDomain(run.server))) ?? null;
  return identityOf(recorded, domainOfAddress(note.from.address));
}
