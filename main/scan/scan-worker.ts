import { parentPort, workerData } from 'node:worker_threads';
import type { ReadEnd } from '../sources/source.ts';
import { sendReport } from './batch-over-threads.ts';
import { startMeter } from './byte-meter.ts';
import { expectBytes } from './expect-bytes.ts';
import { liveIds, type OpenJobSource, openSources, stillBytes } from './open-sources.ts';
import { readLive } from './read-live.ts';
import { readSource } from './read-source.ts';
import type { ReadReport, ScanJob } from './scan-job.ts';
import { askForTokens } from './token-over-threads.ts';
import { batchOut, isStopped, roomSoon, type WorkerControl, waitForRoom, watchForStop } from './worker-control.ts';

/** What the scanning thread starts this one with. */
export type WorkerStart = { readonly job: ScanJob; readonly control: WorkerControl };

// The thread that reads: it knows sources and mail, never the ledger. It lives for one scan.
void readAll(workerData as WorkerStart);

async function readAll({ job, control }: WorkerStart): Promise<void> {
  const post = (report: ReadReport): void => {
    parentPort?.postMessage(sendReport(report));
    if (report.kind === 'batch') batchOut(control);
  };
  const postAndWait = (report: ReadReport): void => {
    post(report);
    if (report.kind === 'batch') waitForRoom(control);
  };
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
      ? await readLive({ job, sourceId, source: open.source, cursor, report: post, expect, room, signal: stopping.signal })
      : readStill(job, open, postAndWait, control);
    post({ kind: 'ended', sourceId, how: end.kind, notes: end.notes });
  }
  stopping.release();
}

function readStill(
  job: ScanJob,
  { entry, source }: Extract<OpenJobSource, { live: false }>,
  report: (report: ReadReport) => void,
  control: WorkerControl,
): ReadEnd {
  const meter = startMeter(source, entry.cursor);
  const mayGoOn = (): boolean => !isStopped(control);
  return readSource({ job, sourceId: entry.id, source, cursor: entry.cursor, meter, report, mayGoOn });
}
