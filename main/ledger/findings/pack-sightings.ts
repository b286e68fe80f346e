import type { PackedSightings, PlacedSighting } from '../ledger-findings.ts';
import type { Cell } from '../storage/row.ts';
import { numberBodies, numberSightings } from './keep-bodies.ts';
import { keyOf, placedCells } from './pack-sighting.ts';

const numbersEach = 7;

/**
 * Packs the sightings of one judging for `FindingsWriter.seePacked`, in order of their places: in a thread that has no ledger. A few
 * large values, because thousands of small ones take almost as long to cross as to be judged.
 */
export function packSightings(): (sightings: readonly PlacedSighting[]) => PackedSightings {
  let bodies: string[] = [];
  const idOf = numberSightings(numberBodies(0, (_, body) => bodies.push(body)));
  return (sightings) => {
    bodies = [];
    const numbers = new Float64Array(sightings.length * numbersEach);
    const passed: (readonly [string, number])[] = [];
    let words = '';
    let at = 0;
    for (const one of sightings) {
      const [place, messageId, tagId, verdict, time, leakId, bodyId] = placedCells(one, idOf);
      for (const number of [place, messageId, verdict, time, bodyId, tagId.length, leakId.length]) {
        numbers[at] = number;
        at += 1;
      }
      words += tagId + leakId;
      if (one.sighting.verdict === 'passed-on') passed.push([keyOf(one.sighting), place]);
    }
    return { numbers, words, bodies, passed };
  };
}

/** The cells of all rows, one after the other. */
export function unpackCells({ numbers, words }: Pick<PackedSightings, 'numbers' | 'words'>): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const number = (at: number): number => numbers[at] ?? 0;
  for (let at = 0; at < numbers.length; at += numbersEach) {
    const tagEnd = from + number(at + 5);
    const leakEnd = tagEnd + number(at + 6);
    const [tagId, leakId] = [words.slice(from, tagEnd), words.slice(tagEnd, leakEnd)];
    cells.push(number(at), number(at + 1), tagId, number(at + 2), number(at + 3), leakId, number(at + 4));
    from = leakEnd;
  }
  return cells;
}
