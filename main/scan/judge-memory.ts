import type { Marks } from '../../shared/detect/gather-marks.ts';
import type { RiverState } from '../../shared/detect/judge-message.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { Passed } from '../../shared/detect/leaks/passed.ts';
import type { Sighting, VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { MessageLog } from './message-log.ts';

/** What a judging leaves behind in memory for the next one; lives as long as the ledger is open. Null: nothing yet. */
export type JudgeMemory = {
  kept: JudgedMailbox | null;
  /** How many of the newest messages are judged again each time, so that mail may come a little late. */
  readonly tail: number;
  /** What of `kept` lies in the ledger; null: nothing. */
  written: WrittenMemory | null;
};

/** What of a judging lies in the ledger already, so that only what changed is written. */
export type WrittenMemory = {
  readonly log: MessageLog;
  readonly logged: number;
  /** By kind and key; a value that is the same one need not be written again. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly extent: PiecesExtent;
};

/** How many pieces there are, the bytes of those that were written as a whole, and of all. */
export type PiecesExtent = { readonly pieces: number; readonly whole: number; readonly bytes: number };

/** A judging as it ended, with what finds the messages that a correction touches. */
export type JudgedMailbox = {
  /** Of the ledger's messages; another one now means that this no longer holds. */
  readonly revision: number;
  /** When it was judged, as it stands in the ledger. */
  readonly on: number;
  readonly context: JudgingContext;
  readonly marks: Marks;
  /** Null where the mailbox has more leaking mail than is worth keeping: it is judged as a whole each time. */
  readonly details: JudgedDetails | null;
};

/**
 * What is kept so that a part can be judged again and put together with the rest, and so that judging can go on with mail that came since:
 * all of it as it was before the first message of the tail.
 */
export type JudgedDetails = {
  readonly log: MessageLog;
  /** Ids of the messages after those of the log, in order. */
  readonly tail: readonly number[];
  /** The last message of the log; null where it is empty. */
  readonly last: InTime | null;
  readonly state: RiverState;
  /** Sightings by tag and verdict, before settling took any back. */
  readonly counts: Counts;
  /** In order of their places. */
  readonly passed: readonly PlacedPassed[];
};

/** Where a message stands in the order of judging. */
export type InTime = { readonly at: number | null; readonly identity: string };

/** Sightings by tag and verdict. */
export type Counts = ReadonlyMap<string, ReadonlyMap<VerdictName, number>>;

/** A sighting that is `passed-on` unless settling takes it back, with its place and what settling made of it (`settledAs`). */
export type PlacedPassed = { readonly place: number; readonly passed: Passed; readonly settled: string };

const tailUsually = 100;

/** Starts with nothing kept. */
export function createJudgeMemory(tail: number = tailUsually): JudgeMemory {
  return { kept: null, tail, written: null };
}

/** Tells sightings apart. */
export function sightingKey({ ref, tagId }: Sighting): string {
  return `${ref} ${tagId}`;
}

/** What settling made of a sighting, in short: nothing, another confidence, or `unsure` for a reason. */
export function settledAs(revised: Sighting | undefined): string {
  if (revised === undefined) return '';
  return revised.verdict === 'passed-on' ? revised.confidence : JSON.stringify(revised.evidence[0] ?? null);
}

/** Compares messages in the order of judging: by time, those without one last, then by identity. */
export function compareInTime(one: InTime, other: InTime): number {
  const [a, b] = [one.at ?? Number.POSITIVE_INFINITY, other.at ?? Number.POSITIVE_INFINITY];
  return a < b ? -1 : a > b ? 1 : one.identity < other.identity ? -1 : one.identity > other.identity ? 1 : 0;
}
