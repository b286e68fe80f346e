import type { PackedMessage } from '../ledger/ledger-messages.ts';
import { blockSize } from '../ledger/messages/block-shape.ts';
import { packBlock } from '../ledger/messages/pack-block.ts';
import { readMessageFacts } from '../mail/read-message-facts.ts';
import type { Cursor, RawMessage } from '../sources/source.ts';
import { packMessage } from './pack-message.ts';
import type { BatchReport, ScanJob } from './scan-job.ts';

/** Gathers the messages between two checkpoints of one source. */
export type Batch = {
  readonly add: (message: RawMessage) => void;
  /** All since the last one, with the cursor that covers them. */
  readonly take: (cursor: Cursor | null, bytes: number) => BatchReport;
};

/** What of a job each message's facts hang on. */
export type FactsWanted = Pick<ScanJob, 'names' | 'textsOnly'>;

/** Starts with an empty batch; each message becomes facts at once. */
export function startBatch(wanted: FactsWanted, sourceId: number): Batch {
  let rows: PackedMessage[] = [];
  let messages = 0;
  let malformed = 0;
  return {
    add: (raw) => {
      const facts = readMessageFacts(raw, wanted);
      const message = packMessage(facts, raw.place);
      messages += 1;
      if (facts.malformed || message === null) malformed += 1;
      if (message !== null) rows.push(message);
    },
    take: (cursor, bytes) => {
      const { textsOnly } = wanted;
      const batch = { sourceId, cursor, rows, bodies: textsOnly ? [] : packBlocks(rows), textsOnly };
      const taken: BatchReport = { kind: 'batch', batch, messages, malformed, bytes };
      rows = [];
      messages = 0;
      malformed = 0;
      return taken;
    },
  };
}

/** A re-reading of texts knows its messages, so only other batches are packed. */
function packBlocks(rows: readonly PackedMessage[]): readonly Uint8Array[] {
  const bodies: Uint8Array[] = [];
  for (let start = 0; start < rows.length; start += blockSize) bodies.push(packBlock(rows.slice(start, start + blockSize)));
  return bodies;
}
