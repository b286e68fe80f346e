import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ReadEnd } from '../sources/source.ts';
import { startMeter } from './byte-meter.ts';
import { expectBytes } from './expect-bytes.ts';
import type { Gather } from './gather.ts';
import { liveIds, type OpenJobSource, openSources, stillBytes } from './open-sources.ts';
import { readLive } from './read-live.ts';
import { readSource } from './read-source.ts';
import type { ScanJob } from './scan-job.ts';
import { shareOut, startPosting } from './share-out.ts';
import { askForTokens } from './token-over-threads.ts';
import { isStopped, roomSoon, type WorkerControl, waitForRoom, watchForStop } from './worker-control.ts';

/** What the scanning thread starts this one with. */
export type WorkerStart = { readonly job: ScanJob; readonly control: WorkerControl; readonly helpers: readonly MessagePort[] };

// The thread that reads: it knows sources and mail, never the ledger. It lives for one scan.
void readAll(workerData as WorkerStart);

async function readAll({ job, control, helpers }: WorkerStart): Promise<void> {
  const posting = startPosting(parentPort);
  const { post } = posting;
  const gather = shareOut({ wanted: { names: job.names, textsOnly: job.textsOnly }, helpers, control, posting });
  const room = (): Promise<void> => roomSoon(control);
  const opened = await openSources(job, post, askForTokens(parentPort));
  const expectation = expectBytes(stillBytes(opened), liveIds(opened), post);
  const stopping = watchForStop(control);
  for (const open of opened) {
    if (isStopped(control)) break;
    const { id: sourceId, cursor } = open.entry;
    post({ kind: 'source', sourceId });
    const expect = (bytes: number | null): void => expectation.live(sourceId, bytes);
    const end = open.live
      ? await readLive({ job, sourceId, source: open.source, cursor, gather, expect, room, signal: stopping.signal })
      : readStill(job, open, gather, control);
    post({ kind: 'ended', sourceId, how: end.kind, notes: end.notes });
  }
  stopping.release();
  parentPort?.postMessage({ reports: posting.next() });
  for (const helper of helpers) helper.close();
}

function readStill(
  job: ScanJob,
  { entry, source }: Extract<OpenJobSource, { live: false }>,
  gather: Gather,
  control: WorkerControl,
): ReadEnd {
  const meter = startMeter(source, entry.cursor);
  const mayGoOn = (): boolean => {
    waitForRoom(control);
    return !isStopped(control);
  };
  return readSource({ job, sourceId: entry.id, source, cursor: entry.cursor, meter, gather, mayGoOn });
}
