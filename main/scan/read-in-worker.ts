import { availableParallelism, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/contract/values.ts';
import { type NumberedReport, receiveReport } from './batch-over-threads.ts';
import type { HelperStart } from './facts-worker.ts';
import { keepHeapSmall, keepNurserySmall } from './keep-heap-small.ts';
import type { ReadReport, ScanJob, TokenDesk } from './scan-job.ts';
import type { WorkerStart } from './scan-worker.ts';
import type { TokenGiven, TokenWanted } from './token-over-threads.ts';
import { batchDone, createControl, stopWorker, type WorkerControl } from './worker-control.ts';

const patience = 10_000;
/** Facts are short-lived: a nursery of 12 MB is enough, and three threads with V8's own of 48 MB would be the most of all memory. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

/** More threads than this wait for the one that reads and the one that stores. */
const readersMost = 4;

/** How mail is read: by the bundle of the reading thread, in so many threads (null: as many as this computer does well with). */
export type Readers = { readonly file: string; readonly readers: number | null };

/**
 * Reads a job in threads of its own; `onReport` is called here, in order, and answers what the readers shall wait for before they go on, or
 * null. Ends with null, or with why a thread died.
 */
export function readInWorker(
  { file, readers }: Readers,
  job: ScanJob,
  signal: AbortSignal,
  onReport: (report: ReadReport) => Promise<void> | null,
  tokens: TokenDesk,
): Promise<Failure | null> {
  const helping = Math.min(readersMost, readers ?? processors()) - 1;
  const control = createControl(helping);
  const crew = startCrew(file, job, control, helping);
  return new Promise((resolve, reject) => {
    let died: Failure | null = null;
    let over = false;
    let timer: NodeJS.Timeout | null = null;
    const end = (): void => {
      if (over) return;
      over = true;
      signal.removeEventListener('abort', stop);
      if (timer !== null) clearTimeout(timer);
      for (const worker of crew) void worker.terminate();
      resolve(died);
    };
    // A reader that hangs (a network folder that went away) is not waited for: what it has reported is stored.
    const stop = (): void => {
      stopWorker(control);
      timer ??= setTimeout(end, patience);
    };
    let told = false;
    const take = inOrder((report) => {
      let quiet: Promise<void> | null = null;
      try {
        quiet = onReport(report);
      } catch (error) {
        stop();
        reject(error);
      }
      if (report.kind === 'batch') void (quiet ?? Promise.resolve()).then(() => batchDone(control));
      keepNurserySmall();
    }, end);
    // Reports of a thread that died are missing: those after them are not stored, or a cursor would cover what was not read.
    const die = (): void => {
      if (!over && !signal.aborted) died = readerDied;
      end();
    };
    for (const [nth, worker] of crew.entries()) {
      worker.on('online', keepHeapSmall);
      worker.on('message', (message: NumberedReport | AllReports | TokenWanted) => {
        if ('refused' in message) return void giveToken(worker, message, tokens);
        told ||= 'reports' in message;
        take(message);
      });
      worker.on('error', die);
      worker.on('exit', (code) => {
        if (code !== 0 || (nth === 0 && !told)) die();
      });
    }
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}

async function giveToken(worker: Worker, { sourceId, refused, to }: TokenWanted, tokens: TokenDesk): Promise<void> {
  const answer = await tokens(sourceId, refused);
  const given: TokenGiven = { to, answer };
  worker.postMessage(given);
}

/** Hands over numbered reports in order, whichever thread is first; `end` is called when all have come. */
function inOrder(onReport: (report: ReadReport) => void, end: () => void): (message: NumberedReport | AllReports) => void {
  const early = new Map<number, ReadReport>();
  let next = 0;
  let all = Number.POSITIVE_INFINITY;
  return (message) => {
    if ('reports' in message) all = message.reports;
    else early.set(message.nth, receiveReport(message.sent));
    for (let report = early.get(next); report !== undefined; report = early.get(next)) {
      early.delete(next);
      next += 1;
      onReport(report);
    }
    if (next >= all) end();
  };
}

/** The last word of the reading thread: so many reports there are. */
type AllReports = { readonly reports: number };

/** The reading thread first, then its helpers. */
function startCrew(file: string, job: ScanJob, control: WorkerControl, helping: number): readonly Worker[] {
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
  const start: WorkerStart = { job, control, helpers: ports };
  return [new Worker(file, { workerData: start, transferList: ports, stderr: false, resourceLimits }), ...helpers];
}

// availableParallelism came with Node 18.14.
function processors(): number {
  return availableParallelism?.() ?? cpus().length;
}

const readerDied: Failure = {
  code: 'reader-died',
  message: 'Reading the mail ended unexpectedly. Everything read before is kept.',
  hint: 'Scan again: it goes on from there. If it ends at the same place again, leave that source out.',
};
