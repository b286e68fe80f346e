import type { Seen } from '../../shared/detect/settle-mailbox.ts';
import type { FindingsWriter } from '../ledger/ledger-findings.ts';
import type { JudgedDetails, JudgeMemory } from './judge-memory.ts';

/** The bundle of the judging thread, and from how many messages on, up to how many, it is worth it. */
export type JudgingThread = { readonly file: string; readonly from: number; readonly upTo: number };

/** How a mailbox is seen. */
export type SeeOptions = {
  readonly signal: AbortSignal | null;
  /** Where it is kept for the next judging how far this one came; null: nothing is kept. */
  readonly memory: JudgeMemory | null;
  readonly most: number | null;
  /** Single sightings are written. */
  readonly sightings: boolean;
  /** The first messages of leaks stay at hand. */
  readonly holding: boolean;
  /** Null: all messages are judged in the ledger's thread. */
  readonly thread: JudgingThread | null;
};

/** A mailbox that was seen whole; what was seen waits in `writer` for its commit. */
export type SeenMailbox = {
  readonly seen: Seen;
  /** What is kept for the next judging, before anything was settled. */
  readonly details: JudgedDetails | null;
  readonly messages: number;
  readonly writer: FindingsWriter;
};
