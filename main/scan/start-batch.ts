import type { PackedMessage } from '../ledger/ledger-messages.ts';
import { readMessageFacts } from '../mail/read-message-facts.ts';
import type { Cursor, RawMessage } from '../sources/source.ts';
import { packMessage } from './pack-message.ts';
import type { ReadReport, ScanJob } from './scan-job.ts';

/** Gathers the messages between two checkpoints of one source. */
export type Batch = {
  readonly add: (message: RawMessage) => void;
  /** All since the last one, with the cursor that covers them. */
  readonly take: (cursor: Cursor | null, bytes: number) => ReadReport;
};

/** Starts with an empty batch; each message becomes facts at once. */
export function startBatch(job: ScanJob, sourceId: number): Batch {
  let rows: PackedMessage[] = [];
  let messages = 0;
  let malformed = 0;
  return {
    add: (raw) => {
      const facts = readMessageFacts(raw, job);
      const message = packMessage(facts, raw.place);
      messages += 1;
      if (facts.malformed || message === null) malformed += 1;
      if (message !== null) rows.push(message);
    },
    take: (cursor, bytes) => {
      const batch = { sourceId, cursor, rows, textsOnly: job.textsOnly };
      const taken: ReadReport = { kind: 'batch', batch, messages, malformed, bytes };
      rows = [];
      messages = 0;
      malformed = 0;
      return taken;
    },
  };
}
