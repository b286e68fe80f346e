import type { z } from 'zod';
import type { Breach, Contact } from '../../shared/companies/company-book.ts';
import type {
  alert,
  breach,
  contact,
  decision,
  evidence,
  leakRow,
  messageRow,
  source,
  tag,
} from '../../shared/contract/values.ts';
import type { CustodianAlert, Leak } from '../../shared/detect/leaks/leak.ts';
import { evidenceSentence } from '../../shared/detect/verdicts/evidence-sentence.ts';
import type { Evidence } from '../../shared/detect/verdicts/verdict.ts';
import { whyLeak, whySighting } from '../../shared/detect/verdicts/why-sentence.ts';
import type { StoredDecision } from '../ledger/ledger-decisions.ts';
import type { StoredSighting, StoredTag } from '../ledger/ledger-findings.ts';
import type { StoredSource } from '../ledger/ledger-sources.ts';
import { authorOf } from '../report/author-of.ts';
import type { Space } from './space.ts';

/** A leak as a list shows it. */
export function showLeak(leak: Leak): z.infer<typeof leakRow> {
  const { evidence: _evidence, examples: _examples, ...row } = leak;
  return { ...row, why: whyLeak(leak) };
}

/** Evidence with its sentence. */
export function showEvidence(items: readonly Evidence[]): z.infer<typeof evidence>[] {
  return items.map((item) => ({
    code: item.code,
    supports: item.supports,
    text: evidenceSentence(item),
    header: item.header,
  }));
}

/** A tag as a list shows it. */
export function showTag({ tag: inUse, leaks }: StoredTag): z.infer<typeof tag> {
  return { ...inUse, leaks, evidence: showEvidence(inUse.evidence) };
}

/** One message of a leak or of a review list. */
export function showMessage({ sighting, message, source, tag, kept }: StoredSighting): z.infer<typeof messageRow> {
  return {
    id: message.id,
    at: sighting.at ?? message.facts.date,
    from: authorOf(message.facts),
    subject: message.facts.subject,
    source,
    verdict: sighting.verdict,
    confidence: sighting.confidence,
    evidence: showEvidence(sighting.evidence),
    why: whySighting({ mark: tag, verdict: sighting.verdict, sender: sighting.sender, evidence: sighting.evidence }),
    kept,
  };
}

/** A custodian alert with the holders of its tags. */
export function showAlert(found: CustodianAlert, space: Space): z.infer<typeof alert> {
  const tags = found.tagIds.map((id, at) => {
    const stored = space.ledger.findings.tag(id);
    return { id, tag: found.tags[at] ?? id, holder: stored?.tag.holder ?? { name: '', domain: '' } };
  });
  return { sender: found.sender, tags, from: found.from, to: found.to };
}

/** A source without its cursor. */
export function showSource({ cursor: _cursor, notes, ...row }: StoredSource): z.infer<typeof source> {
  return { ...row, notes: [...notes] };
}

/** What the reference pack knows of a breach, as far as a screen says it. */
export function showBreach({ name, happened, added, accounts }: Breach): z.infer<typeof breach> {
  return { name, happened, added, accounts };
}

/** A contact with source and date. */
export function showContact(found: Contact | null): z.infer<typeof contact> | null {
  if (found === null) return null;
  const { name, email, postal, webform, updated, source } = found;
  return { name, email, postal, webform, updated, source };
}

/** A decision with its number and date. */
export function showDecision({ id, decision: kept }: StoredDecision): z.infer<typeof decision> {
  switch (kept.kind) {
    case 'expected':
      return { id, on: kept.on, decision: { kind: kept.kind, tagId: kept.tagId, domain: kept.domain } };
    case 'same-company':
      return { id, on: kept.on, decision: { kind: kept.kind, domains: [...kept.domains] } };
    case 'succession':
      return {
        id,
        on: kept.on,
        decision: { kind: kept.kind, how: kept.how, domains: [...kept.domains], since: kept.since },
      };
    case 'not-mine':
    case 'ignored':
      return { id, on: kept.on, decision: { kind: kept.kind, tagId: kept.tagId } };
    case 'holder':
      return { id, on: kept.on, decision: { kind: kept.kind, tagId: kept.tagId, holder: { ...kept.holder } } };
    case 'public-since':
      return { id, on: kept.on, decision: { kind: kept.kind, tagId: kept.tagId, since: kept.since } };
    case 'admitted':
      return { id, on: kept.on, decision: { kind: kept.kind, leakId: kept.leakId } };
  }
}
