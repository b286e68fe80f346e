import type { MessageFacts } from '../../shared/detect/facts/message-facts.ts';
import type { OpenJudging, RiverState } from '../../shared/detect/judge-message.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { placesPerMessage } from '../ledger/ledger-findings.ts';
import { countSightings } from './count-sightings.ts';
import {
  type Counts,
  type InTime,
  type JudgedDetails,
  type JudgeMemory,
  type PlacedPassed,
  settledAs,
  sightingKey,
} from './judge-memory.ts';
import { createMessageLog, type MessageLog } from './message-log.ts';
import { wordTeller } from './message-words.ts';

/** Keeps what a judging sees, for the corrections and the mail that come after it. */
export type JudgingKeeper = {
  /** Called before every message is judged. */
  readonly expect: (facts: MessageFacts) => void;
  /** Called for every message in order, with what `see` answered. */
  readonly see: (id: number, facts: MessageFacts, sightings: readonly Sighting[]) => void;
  /** What was kept, or null where it would be too much. */
  readonly details: (revised: ReadonlyMap<string, Sighting>) => JudgedDetails | null;
};

/** What is known already where a judging goes on; `log` is added to. */
export type KeptBefore = {
  readonly log: MessageLog;
  readonly last: InTime | null;
  readonly counts: Counts;
  readonly passed: readonly PlacedPassed[];
};

/** How far the mailbox goes, and how much of its end is to be the tail. */
export type Extent = { readonly messages: number; readonly tail: number; readonly now: number };

/** About a kilobyte each: 50 MB. */
const passedKept = 50_000;
/** Beyond these a judging forgets, and then it counts what came in which order. */
const remembered = 100_000;
const tailAtMost = 5_000;

/** Starts keeping what `judging` sees; `messages` are all there are, those of `before` among them. */
export function keepJudging(judging: OpenJudging, before: KeptBefore, { messages, tail, now }: Extent): JudgingKeeper {
  const { seen } = judging;
  const { log } = before;
  const wordsOf = wordTeller(seen.marks, seen.context.companies);
  const counter = countSightings(before.counts);
  const passed = [...before.passed];
  const tailIds: number[] = [];
  let { last } = before;
  let state: RiverState | null = null;
  let taken = 0;
  let crowded = false;
  return {
    expect: (facts) => {
      if (state !== null) return;
      const left = messages - log.size();
      // Mail of a time that cannot be, or of none, comes last for ever; what arrives today comes before it.
      const stays = (facts.at === null || facts.at > now) && left <= tailAtMost;
      if (left <= tail || stays) state = judging.standing();
    },
    see: (id, facts, sightings) => {
      crowded ||= sightings.length > placesPerMessage || seen.passed.length + before.passed.length > passedKept;
      if (state !== null) {
        tailIds.push(id);
        return;
      }
      const first = log.size() * placesPerMessage;
      log.add(id, wordsOf(facts, sightings));
      counter.count(sightings);
      last = { at: facts.at, identity: facts.identity };
      for (let one = seen.passed[taken]; one !== undefined; one = seen.passed[taken]) {
        if (!crowded) passed.push({ place: first + sightings.indexOf(one.sighting), passed: one, settled: '' });
        taken += 1;
      }
    },
    details: (revised) => {
      state ??= judging.standing();
      if (crowded || state.told.partners.size + state.told.confirmations.size > remembered) return null;
      const settled = passed.map((one) => settledNow(one, revised));
      return { log, tail: tailIds, last, state, counts: counter.counts(), passed: settled };
    },
  };
}

/** Starts keeping what a judging of the whole mailbox sees. */
export function keepWhole(ledger: Ledger, judging: OpenJudging, { tail }: JudgeMemory): JudgingKeeper {
  const messages = ledger.messages.count();
  return keepJudging(judging, keptNothing(createMessageLog(messages)), { messages, tail, now: Date.now() });
}

/** Nothing was judged before. */
export function keptNothing(log: MessageLog): KeptBefore {
  return { log, last: null, counts: new Map(), passed: [] };
}

/** What was kept, with what settling made of it. */
export function settleDetails(details: JudgedDetails, revised: ReadonlyMap<string, Sighting>): JudgedDetails {
  return { ...details, passed: details.passed.map((one) => settledNow(one, revised)) };
}

function settledNow(one: PlacedPassed, revised: ReadonlyMap<string, Sighting>): PlacedPassed {
  const settled = settledAs(revised.get(sightingKey(one.passed.sighting)));
  return settled === one.settled ? one : { ...one, settled };
}

/** What settling made of sightings, to be looked up. */
export function revisedByKey(revised: readonly Sighting[]): ReadonlyMap<string, Sighting> {
  return new Map(revised.map((sighting) => [sightingKey(sighting), sighting]));
}
