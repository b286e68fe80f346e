import type { Marks } from '../../shared/detect/gather-marks.ts';
import type { JudgingContext } from '../../shared/detect/judging.ts';
import type { StrayHit } from '../../shared/detect/leaks/guessing.ts';
import type { Passed } from '../../shared/detect/leaks/passed.ts';
import type { Usage } from '../../shared/detect/settle-mailbox.ts';
import type { Sighting, VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import type { MessageLog } from './message-log.ts';

/** What a judging leaves behind in memory for the next one; lives as long as the ledger is open. Null: nothing yet. */
export type JudgeMemory = { kept: JudgedMailbox | null };

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

/** What is kept so that a part can be judged again and put together with the rest. */
export type JudgedDetails = {
  readonly log: MessageLog;
  /** Sightings by tag and verdict, before settling took any back. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<VerdictName, number>>;
  readonly usage: ReadonlyMap<string, Usage>;
  /** In order of their places. */
  readonly passed: readonly PlacedPassed[];
  readonly strays: ReadonlyMap<string, readonly StrayHit[]>;
  /** What settling made of sightings, by `sightingKey`. */
  readonly revised: ReadonlyMap<string, Sighting>;
};

/** A sighting that is `passed-on` unless settling takes it back, with its place. */
export type PlacedPassed = { readonly place: number; readonly passed: Passed };

/** Starts with nothing kept. */
export function createJudgeMemory(): JudgeMemory {
  return { kept: null };
}

/** Tells sightings apart. */
export function sightingKey({ ref, tagId }: Sighting): string {
  return `${ref} ${tagId}`;
}
