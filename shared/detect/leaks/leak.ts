import type { SenderIdentity } from '../senders/sender.ts';
import type { Holder, TagKind, TagOrigin, TagStrength } from '../tags/tag.ts';
import type { Confidence, Evidence, Manner, VerdictName } from '../verdicts/verdict.ts';

/** A holder's tag in one stranger's hands: all its sightings folded. */
export type Leak = {
  /** Stable over scans: made from the tag and the receiver. */
  readonly id: string;
  readonly tagId: string;
  readonly tag: string;
  readonly kind: TagKind;
  readonly strength: TagStrength;
  readonly origin: TagOrigin;
  readonly holder: Holder;
  readonly receiver: { readonly name: string; readonly domain: string; readonly identity: SenderIdentity };
  readonly manner: Manner;
  readonly wording: 'passed-on' | 'exposed' | 'admitted';
  readonly confidence: Confidence;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly messages: number;
  /** Contrary evidence first. */
  readonly evidence: readonly Evidence[];
  /** Refs of the first messages, at most three, oldest first. */
  readonly examples: readonly number[];
};

/** Several holders' tags hit by one sender within seven days: suspect who keeps them all, not each company. */
export type CustodianAlert = {
  readonly kind: 'custodian';
  readonly sender: string;
  readonly tagIds: readonly string[];
  readonly tags: readonly string[];
  readonly from: number;
  readonly to: number;
};

/** A tag with what the mailbox shows of it. */
export type TagInUse = {
  readonly id: string;
  readonly tag: string;
  readonly kind: TagKind;
  readonly strength: TagStrength;
  readonly holder: Holder;
  readonly origin: TagOrigin;
  readonly givenOn: number | null;
  readonly note: string;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  readonly messages: number;
  /** For a proposal: why this holder is proposed; empty for a registered tag. */
  readonly evidence: readonly Evidence[];
};

/** Everything a judging comes to. */
export type Outcome = {
  readonly tags: readonly TagInUse[];
  readonly leaks: readonly Leak[];
  readonly alerts: readonly CustodianAlert[];
  /** Sightings by verdict. */
  readonly verdicts: Readonly<Record<VerdictName, number>>;
};
