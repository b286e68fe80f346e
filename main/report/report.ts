import type { SenderIdentity } from '../../shared/detect/senders/sender.ts';
import type { Holder, TagKind, TagOrigin, TagStrength } from '../../shared/detect/tags/tag.ts';
import type { Confidence, Manner, VerdictName } from '../../shared/detect/verdicts/verdict.ts';

/**
 * `tattletag.report/1`: what a scan found, for people and programs. Only additive changes are allowed.
 * Dates are ISO 8601 in UTC or null; domains are registrable, lower case, ASCII, or empty when there is none.
 */
export type Report = {
  readonly schema: 'tattletag.report/1';
  readonly scanned: Scanned;
  readonly tags: readonly ReportTag[];
  /** Only `passed-on`, on registered or proposed tags. */
  readonly leaks: readonly ReportLeak[];
  readonly alerts: readonly ReportAlert[];
  /** Sightings by verdict; every verdict is named. */
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  /** Only when asked for. */
  readonly sightings?: readonly ReportSighting[];
};

/** What was read. */
export type Scanned = {
  readonly messages: number;
  readonly duplicates: number;
  readonly malformed: number;
  readonly bytes: number;
  readonly seconds: number;
};

/** A tag with what the mail shows of it. */
export type ReportTag = {
  readonly tag: string;
  readonly kind: TagKind;
  readonly strength: TagStrength;
  readonly holder: Holder;
  readonly origin: TagOrigin;
  readonly given_on: string | null;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly messages: number;
};

/** A holder's tag in one stranger's hands, with its proof. */
export type ReportLeak = {
  readonly tag: string;
  readonly kind: TagKind;
  readonly origin: TagOrigin;
  readonly holder: Holder;
  readonly receiver: { readonly name: string; readonly domain: string; readonly identity: SenderIdentity };
  readonly manner: Manner;
  readonly wording: 'passed-on' | 'exposed' | 'admitted';
  readonly confidence: Confidence;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly messages: number;
  /** Why we think so, in a few sentences for a lay reader, what speaks against it first. */
  readonly why: string;
  readonly evidence: readonly ReportEvidence[];
  readonly examples: readonly ReportExample[];
};

/** One reason as a sentence with the header line that shows it. */
export type ReportEvidence = {
  readonly code: string;
  readonly supports: boolean;
  readonly text: string;
  readonly header: string;
};

/** One message that shows a leak. */
export type ReportExample = {
  readonly message_id: string;
  readonly date: string | null;
  readonly from: string;
  readonly subject: string;
  readonly source: string;
};

/** Several holders' tags hit by one sender within days. */
export type ReportAlert = {
  readonly kind: 'custodian';
  readonly sender: string;
  readonly tags: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
};

/** One sighting. */
export type ReportSighting = {
  readonly message_id: string;
  readonly tag: string;
  readonly verdict: VerdictName;
  readonly sender: string;
  readonly confidence: Confidence;
};
