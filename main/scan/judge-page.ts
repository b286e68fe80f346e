import type { Judging } from '../../shared/detect/judging.ts';
import type { Sighting } from '../../shared/detect/verdicts/verdict.ts';
import { type PlacedSighting, placesPerMessage } from '../ledger/ledger-findings.ts';
import type { StoredMessage } from '../ledger/ledger-messages.ts';
import type { ExampleHolder } from './hold-examples.ts';
import type { JudgingKeeper } from './keep-judging.ts';

/** Judges messages in order of time, a page at a time. */
export type PageJudge = (page: readonly StoredMessage[]) => readonly PlacedSighting[];

/** Starts at the first message of a mailbox; who keeps something of it is told of each. */
export function judgePages(judging: Judging, keeper: JudgingKeeper | null, hold: ExampleHolder | null): PageJudge {
  const place = placer();
  return (page) => {
    const placed: PlacedSighting[] = [];
    for (const message of page) {
      const { id, facts, sourceId } = message;
      keeper?.expect(facts);
      const sightings = judging.see(id, facts, sourceId);
      keeper?.see(id, facts, sightings);
      hold?.(message, sightings);
      place(sightings, placed);
    }
    return placed;
  };
}

type Placer = (sightings: readonly Sighting[], into: PlacedSighting[]) => void;

/** Gives out places message by message. One that overfills its own pushes the next ones on, and nothing is lost. */
function placer(): Placer {
  let position = 0;
  let free = 0;
  return (sightings, into) => {
    free = Math.max(free, position * placesPerMessage);
    position += 1;
    for (const sighting of sightings) {
      into.push({ place: free, sighting });
      free += 1;
    }
  };
}
