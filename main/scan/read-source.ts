import type { PackedMessage } from '../ledger/ledger-messages.ts';
import { mailLimits } from '../mail/limits.ts';
import { readMessageFacts } from '../mail/read-message-facts.ts';
import type { Cursor, RawMessage, ReadEnd, Source } from '../sources/source.ts';
import type { ByteMeter } from './byte-meter.ts';
import { packMessage } from './pack-message.ts';
import type { ReadReport, ScanJob } from './scan-job.ts';

/** One source to read on in, who hears of it, and who may stop it. */
export type SourceReading = {
  readonly job: ScanJob;
  readonly sourceId: number;
  readonly source: Source;
  readonly cursor: Cursor | null;
  readonly meter: ByteMeter;
  readonly report: (report: ReadReport) => void;
  /** Asked at every checkpoint, after its batch was reported. */
  readonly mayGoOn: () => boolean;
};

/** Reads messages into facts and reports a batch at every checkpoint, so that cursor and messages are stored together. */
export function readSource(reading: SourceReading): ReadEnd {
  const { job, report, source } = reading;
  const batch = startBatch(reading);
  const onMessage = (raw: RawMessage): void => {
    const facts = readMessageFacts(raw, job);
    batch.add(packMessage(facts, raw.place), facts.malformed);
  };
  const onCheckpoint = (cursor: Cursor, bytesRead: number): boolean => {
    report(batch.take(cursor, reading.meter.at(bytesRead)));
    return reading.mayGoOn();
  };
  const bodyBytes = job.names.length > 0 ? mailLimits.bodyBytes : 0;
  const end = source.read(reading.cursor, { onMessage, onCheckpoint, bodyBytes });
  // What came after the last checkpoint is stored with the cursor of the end.
  report(batch.take(end.cursor, end.kind === 'done' ? reading.meter.finish() : 0));
  return end;
}

type Batch = {
  readonly add: (message: PackedMessage | null, malformed: boolean) => void;
  readonly take: (cursor: Cursor | null, bytes: number) => ReadReport;
};

function startBatch({ job, sourceId }: SourceReading): Batch {
  let rows: PackedMessage[] = [];
  let messages = 0;
  let malformed = 0;
  return {
    add: (message, broken) => {
      messages += 1;
      if (broken || message === null) malformed += 1;
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
