import type { CustodianAlert, Leak, TagInUse } from '../../shared/detect/leaks/leak.ts';
import { evidenceSentence } from '../../shared/detect/verdicts/evidence-sentence.ts';
import type { Evidence } from '../../shared/detect/verdicts/verdict.ts';
import { whyLeak } from '../../shared/detect/verdicts/why-sentence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isoTime } from './iso-time.ts';
import { type ExampleLedger, type LeakExample, leakExamples } from './leak-examples.ts';
import type {
  Report,
  ReportAlert,
  ReportEvidence,
  ReportExample,
  ReportLeak,
  ReportSighting,
  ReportTag,
  Scanned,
} from './report.ts';

/** What a report is made from; `scanned` counts the scan it reports on. */
export type ReportRequest = {
  readonly ledger: ExampleLedger & Pick<Ledger, 'findings' | 'sources'>;
  readonly scanned: Scanned;
  readonly sightings: boolean;
};

/** Builds `tattletag.report/1` from what the ledger found. */
export function buildReport({ ledger, scanned, sightings }: ReportRequest): Report {
  const leaks = ledger.findings.allLeaks();
  const examples = examplesOf(leaks, ledger);
  const report: Report = {
    schema: 'tattletag.report/1',
    scanned: { ...scanned, seconds: Math.round(scanned.seconds * 1000) / 1000 },
    tags: ledger.findings.allTags().map(({ tag }) => reportTag(tag)),
    leaks: leaks.map((leak) => reportLeak(leak, examples)),
    alerts: ledger.findings.alerts().map(reportAlert),
    verdicts: ledger.findings.verdicts(),
  };
  return sightings ? { ...report, sightings: reportSightings(ledger) } : report;
}

function reportTag(tag: TagInUse): ReportTag {
  return {
    tag: tag.tag,
    kind: tag.kind,
    strength: tag.strength,
    holder: { name: tag.holder.name, domain: tag.holder.domain },
    origin: tag.origin,
    given_on: isoTime(tag.givenOn),
    first_seen: isoTime(tag.firstSeen),
    last_seen: isoTime(tag.lastSeen),
    messages: tag.messages,
  };
}

function reportLeak(leak: Leak, examples: ReadonlyMap<number, ReportExample>): ReportLeak {
  return {
    tag: leak.tag,
    kind: leak.kind,
    origin: leak.origin,
    holder: { name: leak.holder.name, domain: leak.holder.domain },
    receiver: { name: leak.receiver.name, domain: leak.receiver.domain, identity: leak.receiver.identity },
    manner: leak.manner,
    wording: leak.wording,
    confidence: leak.confidence,
    first_seen: isoTime(leak.firstSeen),
    last_seen: isoTime(leak.lastSeen),
    messages: leak.messages,
    why: whyLeak(leak),
    evidence: leak.evidence.map(reportEvidence),
    examples: leak.examples.flatMap((id) => examples.get(id) ?? []),
  };
}

function reportEvidence(evidence: Evidence): ReportEvidence {
  return { code: evidence.code, supports: evidence.supports, text: evidenceSentence(evidence), header: evidence.header };
}

function examplesOf(leaks: readonly Leak[], ledger: ReportRequest['ledger']): ReadonlyMap<number, ReportExample> {
  const labels = new Map(ledger.sources.list().map(({ id, label }) => [id, label]));
  return new Map([...leakExamples(leaks, ledger)].map(([id, example]) => [id, reportExample(example, labels)]));
}

function reportExample(
  { messageId, at, from, subject, sourceId }: LeakExample,
  labels: ReadonlyMap<number, string>,
): ReportExample {
  return { message_id: messageId, date: isoTime(at), from, subject, source: labels.get(sourceId) ?? '' };
}

function reportAlert(alert: CustodianAlert): ReportAlert {
  return { kind: alert.kind, sender: alert.sender, tags: alert.tags, from: isoTime(alert.from), to: isoTime(alert.to) };
}

function reportSightings(ledger: ReportRequest['ledger']): readonly ReportSighting[] {
  const rows: ReportSighting[] = [];
  for (const { sighting, message, tag } of ledger.findings.eachSighting()) {
    rows.push({
      message_id: message.facts.messageId,
      // An address that was never issued is no tag of the list; its id still holds it.
      tag: tag.tag || sighting.tagId.replace(/^alias:/, ''),
      verdict: sighting.verdict,
      sender: sighting.sender.domain,
      confidence: sighting.confidence,
    });
  }
  return rows;
}
