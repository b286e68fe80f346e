import type { Sender, SenderIdentity } from '../../../shared/detect/senders/sender.ts';
import {
  type Confidence,
  type Evidence,
  type Manner,
  type Sighting,
  verdictNames,
} from '../../../shared/detect/verdicts/verdict.ts';
import type { PlacedSighting } from '../ledger-findings.ts';
import { noTime } from '../messages/packed-shape.ts';
import { numberAt, type Row, textAt } from '../storage/row.ts';
import { bodiesOf, type SightingTable } from './sighting-tables.ts';

/** The columns of a sighting as they are written. What it says lies in a table beside, once for all sightings that say the same. */
export const sightingColumns = 'message_id, tag_id, verdict, at, leak_id, body_id';

/** The columns that `sightingFrom` reads, of a table of sightings named `s`. */
export function readColumns(table: SightingTable): string {
  return `s.message_id, s.tag_id, s.verdict, s.at, s.leak_id, (SELECT b.body FROM ${bodiesOf(table)} AS b WHERE b.id = s.body_id)`;
}

type PackedEvidence = readonly [code: string, supports: 0 | 1, data: Readonly<Record<string, string>>, header: string];
type PackedBody = readonly [
  manner: Manner | 0,
  confidence: Confidence,
  sender: readonly [domain: string, name: string, identity: SenderIdentity, address: string, person: 0 | 1, carrier: string],
  evidence: readonly PackedEvidence[],
];

type SightingCells = readonly [messageId: number, tagId: string, verdict: number, at: number, leakId: string, bodyId: number];

/** A sighting as the cells of one row; `keep` answers the id of what it says. */
export function sightingCells(sighting: Sighting, keep: (sighting: Sighting) => number): SightingCells {
  const verdict = verdictNames.indexOf(sighting.verdict);
  return [sighting.ref, sighting.tagId, verdict, sighting.at ?? noTime, sighting.leakId, keep(sighting)];
}

/** Tells the sightings of a judging apart. */
export function keyOf({ ref, tagId }: Sighting): string {
  return `${ref} ${tagId}`;
}

/** How many cells `placedCells` makes of a sighting. */
export const cellsEach = 7;

/** The same with its place before them. */
type PlacedCells = readonly [place: number, ...SightingCells];

/** A sighting with its place as the cells of one row. */
export function placedCells({ place, sighting }: PlacedSighting, keep: (sighting: Sighting) => number): PlacedCells {
  return [place, ...sightingCells(sighting, keep)];
}

/** What a sighting says, as it is written. */
export function bodyOf(sighting: Sighting): string {
  const { domain, name, identity, address, person, carrier } = sighting.sender;
  const body: PackedBody = [
    sighting.manner ?? 0,
    sighting.confidence,
    [domain, name, identity, address, person ? 1 : 0, carrier],
    sighting.evidence.map(({ code, supports, data, header }) => [code, supports ? 1 : 0, data, header]),
  ];
  return JSON.stringify(body);
}

/** The sighting in a row whose `readColumns` begin at column `from`. */
export function sightingFrom(row: Row, from = 0): Sighting {
  // Only `bodyOf` writes it.
  const [manner, confidence, sender, evidence] = JSON.parse(textAt(row, from + 5)) as PackedBody;
  const at = numberAt(row, from + 3);
  return {
    ref: numberAt(row, from),
    tagId: textAt(row, from + 1),
    verdict: verdictNames[numberAt(row, from + 2)] ?? 'unsure',
    manner: manner === 0 ? null : manner,
    confidence,
    sender: senderFrom(sender),
    at: at === noTime ? null : at,
    evidence: evidence.map(evidenceFrom),
    leakId: textAt(row, from + 4),
  };
}

function senderFrom([domain, name, identity, address, person, carrier]: PackedBody[2]): Sender {
  return { domain, name, identity, address, person: person === 1, carrier };
}

function evidenceFrom([code, supports, data, header]: PackedEvidence): Evidence {
  return { code, supports: supports === 1, data, header };
}
