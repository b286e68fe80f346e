import { buildCompanyBook } from '../../../../shared/companies/build-company-book.ts';
import type { ReferencePack } from '../../../../shared/companies/reference-pack.ts';
import type { AuthenticationRun, MessageFacts } from '../../../../shared/detect/facts/message-facts.ts';
import { createJudging } from '../../../../shared/detect/judge-message.ts';
import type { Decision, Person } from '../../../../shared/detect/judging.ts';
import type { Outcome } from '../../../../shared/detect/leaks/leak.ts';
import { rememberMailbox } from '../../../../shared/detect/remember-mailbox.ts';
import { registerTags } from '../../../../shared/detect/tags/register-tags.ts';
import type { TagEntry } from '../../../../shared/detect/tags/tag.ts';
import type { Sighting } from '../../../../shared/detect/verdicts/verdict.ts';

/** A message in two words: who wrote to which address when; everything else is as in ordinary authenticated mail. */
export function message(from: string, to: string, day: string, more: Partial<MessageFacts> = {}): MessageFacts {
  const domain = from.split('@')[1] ?? '';
  const at = Date.parse(`${day}T10:00:00Z`);
  return {
    identity: `${from}${to}${day}${more.subject ?? ''}`,
    messageId: `${day}.${from}`,
    at,
    date: at,
    subject: 'News',
    from: [{ name: '', address: from }],
    fromLine: from,
    sender: '',
    replyTo: null,
    returnPath: `bounce@${domain}`,
    traces: [
      { header: 'Delivered-To', address: to, name: '' },
      { header: 'To', address: to, name: '' },
    ],
    listId: '',
    unsubscribeHosts: [domain],
    feedbackId: '',
    authentication: [passed(domain)],
    arc: null,
    dkimDomains: [domain],
    receivedCount: 2,
    receivedBy: 'mx.home.example',
    receivedFrom: `mta.${domain}`,
    autoSubmitted: '',
    precedence: '',
    contentType: 'text/plain',
    answers: [],
    forwarded: [],
    carrierHeaders: [],
    inSent: false,
    named: [],
    malformed: false,
    ...more,
  };
}

/** What the person's own provider writes when everything passes. */
function passed(domain: string): AuthenticationRun {
  return {
    server: 'mx.home.example',
    dmarc: 'pass',
    dmarcFrom: domain,
    dkimPass: [domain],
    dkimFail: [],
    spf: 'pass',
    spfDomain: domain,
  };
}

/** What it writes when it could prove nothing. */
export function unproven(domain: string, dmarc: 'none' | 'fail' = 'none'): AuthenticationRun {
  return { server: 'mx.home.example', dmarc, dmarcFrom: domain, dkimPass: [], dkimFail: [], spf: 'none', spfDomain: domain };
}

/** A registry row for an alias of Jane's. */
export function given(tag: string, domain: string, givenOn = '2020-01-01'): TagEntry {
  const name = domain.split('.')[0] ?? '';
  return {
    tag,
    kind: tag.includes('@') ? 'alias' : 'name',
    holder: name.charAt(0).toUpperCase() + name.slice(1),
    domain,
    givenOn,
    note: '',
  };
}

/** Judges messages as one mailbox. */
export function judge(
  messages: readonly MessageFacts[],
  registry: readonly TagEntry[],
  more: {
    readonly person?: Person;
    readonly pack?: ReferencePack;
    readonly decisions?: readonly Decision[];
    readonly since?: number;
  } = {},
): { readonly outcome: Outcome; readonly sightings: readonly Sighting[]; readonly verdicts: readonly string[] } {
  const companies = buildCompanyBook(more.pack ?? null);
  const memory = rememberMailbox(companies);
  for (const facts of messages) memory.see(facts, 1);
  const judging = createJudging({
    knowledge: memory.knowledge(),
    person: more.person ?? { addresses: ['jane@home.example'], names: ['Jane Doe'] },
    tags: registerTags(registry, companies).tags,
    decisions: more.decisions ?? [],
    companies,
    since: more.since ?? null,
    servers: new Map(),
  });
  const ordered = messages
    .map((facts, ref) => ({ facts, ref }))
    .sort((a, b) => (a.facts.at ?? 0) - (b.facts.at ?? 0) || (a.facts.identity < b.facts.identity ? -1 : 1));
  const seen = ordered.flatMap(({ facts, ref }) => judging.see(ref, facts, 1));
  const { outcome, revised } = judging.settle();
  const sightings = seen.map((one) => revised.find((other) => other.ref === one.ref && other.tagId === one.tagId) ?? one);
  return { outcome, sightings, verdicts: sightings.map((one) => one.verdict) };
}
