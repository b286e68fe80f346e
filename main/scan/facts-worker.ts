import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { sendReport } from './batch-over-threads.ts';
import { openBundle } from './message-bundle.ts';
import type { SentBundle } from './share-out.ts';
import { type FactsWanted, startBatch } from './start-batch.ts';
import { bundleDone, type WorkerControl } from './worker-control.ts';

/** What a helping thread is started with: the reading thread's end of a channel, and its own number. */
export type HelperStart = {
  readonly wanted: FactsWanted;
  readonly control: WorkerControl;
  readonly helper: number;
  readonly bundles: MessagePort;
};

// A thread that makes facts of what the reading thread hands over; the storing thread ends it.
const { wanted, control, helper, bundles } = workerData as HelperStart;
bundles.on('message', ({ nth, sourceId, cursor, read, bundle }: SentBundle) => {
  const batch = startBatch(wanted, sourceId);
  for (const message of openBundle(bundle)) batch.add(message);
  const { sent, transfer } = sendReport(batch.take(cursor, read));
  parentPort?.postMessage({ nth, sent }, [...transfer]);
  bundleDone(control, helper);
});
