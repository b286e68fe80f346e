import type { Sender } from '../senders/sender.ts';

/** What one sighting comes to; the order is the order of precedence after the hard caps. */
export const verdictNames = [
  'expected',
  'same-group',
  'service',
  'self-disclosed',
  'personal',
  'backscatter',
  'misdirected',
  'passed-on',
  'unsure',
] as const;
export type VerdictName = (typeof verdictNames)[number];

export type Manner = 'marketing' | 'spam' | 'phishing';
export type Confidence = 'certain' | 'likely' | 'possible';

/** One reason for a verdict. Its sentence is made from `code` and `data`; `header` is the line that shows it, or empty. */
export type Evidence = {
  readonly code: string;
  readonly supports: boolean;
  readonly data: Readonly<Record<string, string>>;
  readonly header: string;
};

/** One tag seen in use in one message, judged. */
export type Sighting = {
  /** The caller's own number for the message. */
  readonly ref: number;
  readonly tagId: string;
  readonly verdict: VerdictName;
  readonly manner: Manner | null;
  readonly confidence: Confidence;
  readonly sender: Sender;
  readonly at: number | null;
  /** Contrary evidence first. */
  readonly evidence: readonly Evidence[];
  /** The leak it belongs to when the verdict is `passed-on`, else empty. */
  readonly leakId: string;
};
