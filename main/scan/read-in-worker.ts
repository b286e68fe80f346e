import { Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/contract/values.ts';
import { receiveReport, type SentReport } from './batch-over-threads.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import type { ReadReport, ScanJob, TokenDesk } from './scan-job.ts';
import type { WorkerStart } from './scan-worker.ts';
import type { TokenGiven, TokenWanted } from './token-over-threads.ts';
import { batchDone, createControl, stopWorker } from './worker-control.ts';

const patience = 10_000;

/** Reads a job in a thread of its own; `onReport` is called here. Ends with null, or with why the thread died. */
export function readInWorker(
  file: string,
  job: ScanJob,
  signal: AbortSignal,
  onReport: (report: ReadReport) => void,
  tokens: TokenDesk,
): Promise<Failure | null> {
  const control = createControl();
  const start: WorkerStart = { job, control };
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: start, stderr: false, resourceLimits: { maxOldGenerationSizeMb: 256 } });
    worker.on('online', keepHeapSmall);
    let timer: NodeJS.Timeout | null = null;
    // A reader that hangs (a network folder that went away) is not waited for: what it has reported is stored.
    const stop = (): void => {
      stopWorker(control);
      timer ??= setTimeout(() => void worker.terminate(), patience);
    };
    let died: Failure | null = null;
    worker.on('message', (sent: SentReport | TokenWanted) => {
      if (sent.kind === 'token-wanted') return void giveToken(worker, sent, tokens);
      try {
        onReport(receiveReport(sent));
      } catch (error) {
        stop();
        reject(error);
      }
      if (sent.kind === 'batch') batchDone(control);
    });
    worker.on('error', () => {
      died = readerDied;
    });
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (timer !== null) clearTimeout(timer);
      resolve(died ?? (code === 0 || signal.aborted ? null : readerDied));
    });
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}

async function giveToken(worker: Worker, { sourceId, refused, to }: TokenWanted, tokens: TokenDesk): Promise<void> {
  const answer = await tokens(sourceId, refused);
  const given: TokenGiven = { to, answer };
  worker.postMessage(given);
}

const readerDied: Failure = {
  code: 'reader-died',
  message: 'Reading the mail ended unexpectedly. Everything read before is kept.',
  hint: 'Scan again: it goes on from there. If it ends at the same place again, leave that source out.',
};
