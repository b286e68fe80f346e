import type { Cursor, RawMessage } from '../sources/source.ts';
import type { ReadReport } from './scan-job.ts';
import { type FactsWanted, startBatch } from './start-batch.ts';

/** Takes the messages of one source as they are read, and sees to it that their facts are reported. */
export type Gatherer = {
  readonly add: (message: RawMessage) => void;
  /** Everything since the last call is reported with this cursor; `bytes` were read for it. */
  readonly close: (cursor: Cursor | null, bytes: number) => void;
};

/** Starts gathering one source, which is read on from `cursor`; `live`: it is an account. */
export type Gather = (sourceId: number, cursor: Cursor | null, live: boolean) => Gatherer;

/** Makes the facts in this thread, and reports each batch at once. */
export function gatherHere(wanted: FactsWanted, report: (report: ReadReport) => void): Gather {
  return (sourceId) => {
    const batch = startBatch(wanted, sourceId);
    return { add: batch.add, close: (cursor, bytes) => report(batch.take(cursor, bytes)) };
  };
}
