import { parentPort, workerData } from 'node:worker_threads';
import { sendReport } from './batch-over-threads.ts';
import { startMeter } from './byte-meter.ts';
import { openSources } from './open-sources.ts';
import { readSource } from './read-source.ts';
import type { ReadReport, ScanJob } from './scan-job.ts';
import { isStopped, type WorkerControl, waitForRoom } from './worker-control.ts';

/** What the scanning thread starts this one with. */
export type WorkerStart = { readonly job: ScanJob; readonly control: WorkerControl };

// The thread that reads: it knows sources and mail, never the ledger. It lives for one scan.
readAll(workerData as WorkerStart);

function readAll({ job, control }: WorkerStart): void {
  const post = (report: ReadReport): void => {
    parentPort?.postMessage(sendReport(report));
    if (report.kind === 'batch') waitForRoom(control);
  };
  for (const { entry, source } of openSources(job, post)) {
    if (isStopped(control)) break;
    post({ kind: 'source', sourceId: entry.id });
    const meter = startMeter(source, entry.cursor);
    const mayGoOn = (): boolean => !isStopped(control);
    const end = readSource({ job, sourceId: entry.id, source, cursor: entry.cursor, meter, report: post, mayGoOn });
    post({ kind: 'ended', sourceId: entry.id, how: end.kind, notes: end.notes });
  }
}
