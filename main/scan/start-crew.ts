import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { HelperStart } from './facts-worker.ts';
import { processors } from './processors.ts';
import type { ScanJob } from './scan-job.ts';
import type { WorkerStart } from './scan-worker.ts';
import { createControl, type WorkerControl } from './worker-control.ts';

/** Facts are short-lived: a nursery of 12 MB is enough, and three threads with V8's own of 48 MB would be the most of all memory. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

/** More threads than this wait for the one that reads and the one that stores. */
const readersMost = 4;

/** How mail is read: by the bundle of the reading thread, in so many threads (null: as many as this computer does well with). */
export type Readers = { readonly file: string; readonly readers: number | null };

/** The threads of one scan. */
export type Crew = {
  readonly control: WorkerControl;
  readonly reader: Worker;
  readonly helpers: readonly Worker[];
  /** Where the reading thread is asked for messages once more, when it has read all; closing it lets the thread go. */
  readonly fetching: MessagePort;
};

/** Starts the reading thread and those that help it. */
export function startCrew({ file, readers }: Readers, job: ScanJob): Crew {
  const helping = Math.min(readersMost, readers ?? processors()) - 1;
  const control = createControl(helping);
  const helpers: Worker[] = [];
  const ports: MessagePort[] = [];
  for (let helper = 0; helper < helping; helper += 1) {
    const { port1, port2 } = new MessageChannel();
    const workerData: HelperStart = {
      wanted: { names: job.names, textsOnly: job.textsOnly },
      control,
      helper,
      bundles: port2,
    };
    const helperFile = join(dirname(file), 'facts-worker.cjs');
    helpers.push(new Worker(helperFile, { workerData, transferList: [port2], stderr: false, resourceLimits }));
    ports.push(port1);
  }
  const { port1: fetching, port2 } = new MessageChannel();
  const start: WorkerStart = { job, control, helpers: ports, fetching: port2 };
  const reader = new Worker(file, { workerData: start, transferList: [...ports, port2], stderr: false, resourceLimits });
  return { control, reader, helpers, fetching };
}
