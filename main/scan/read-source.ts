import { mailLimits } from '../mail/limits.ts';
import type { Cursor, ReadEnd, Source } from '../sources/source.ts';
import type { ByteMeter } from './byte-meter.ts';
import type { Gather } from './gather.ts';
import type { ScanJob } from './scan-job.ts';

/** One source to read on in, who hears of it, and who may stop it. */
export type SourceReading = {
  readonly job: ScanJob;
  readonly sourceId: number;
  readonly source: Source;
  readonly cursor: Cursor | null;
  readonly meter: ByteMeter;
  readonly gather: Gather;
  /** Asked at every checkpoint, after its batch went out. */
  readonly mayGoOn: () => boolean;
};

/** Reads messages into facts and has a batch reported at every checkpoint, so that cursor and messages are stored together. */
export function readSource(reading: SourceReading): ReadEnd {
  const { job, source } = reading;
  const batch = reading.gather(reading.sourceId, reading.cursor, false);
  const onCheckpoint = (cursor: Cursor, bytesRead: number): boolean => {
    batch.close(cursor, reading.meter.at(bytesRead));
    return reading.mayGoOn();
  };
  const bodyBytes = job.names.length > 0 ? mailLimits.bodyBytes : 0;
  const end = source.read(reading.cursor, { onMessage: batch.add, onCheckpoint, bodyBytes });
  // What came after the last checkpoint is stored with the cursor of the end.
  batch.close(end.cursor, end.kind === 'done' ? reading.meter.finish() : 0);
  return end;
}
