import type { Sender, SenderIdentity } from '../../../shared/detect/senders/sender.ts';
import {
  type Confidence,
  type Evidence,
  type Manner,
  type Sighting,
  verdictNames,
} from '../../../shared/detect/verdicts/verdict.ts';
import { noTime } from '../messages/packed-shape.ts';
import { type Cell, numberAt, type Row, textAt } from '../storage/row.ts';

/** The columns of a sighting, in the order of `sightingCells` and `sightingFrom`. */
export const sightingColumns = 'message_id, tag_id, verdict, at, leak_id, body';

type PackedEvidence = readonly [code: string, supports: 0 | 1, data: Readonly<Record<string, string>>, header: string];
type PackedBody = readonly [
  manner: Manner | 0,
  confidence: Confidence,
  sender: readonly [domain: string, name: string, identity: SenderIdentity, address: string, person: 0 | 1, carrier: string],
  evidence: readonly PackedEvidence[],
];

/** A sighting as the cells of one row. */
export function sightingCells(sighting: Sighting): readonly Cell[] {
  const { domain, name, identity, address, person, carrier } = sighting.sender;
  const body: PackedBody = [
    sighting.manner ?? 0,
    sighting.confidence,
    [domain, name, identity, address, person ? 1 : 0, carrier],
    sighting.evidence.map(({ code, supports, data, header }) => [code, supports ? 1 : 0, data, header]),
  ];
  const verdict = verdictNames.indexOf(sighting.verdict);
  return [sighting.ref, sighting.tagId, verdict, sighting.at ?? noTime, sighting.leakId, JSON.stringify(body)];
}

/** The sighting in a row whose `sightingColumns` begin at column `from`. */
export function sightingFrom(row: Row, from = 0): Sighting {
  // Only `sightingCells` writes this column.
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
