import type { MessagePort, Worker } from 'node:worker_threads';
import type { Failure } from '../../shared/contract/values.ts';
import { type NumberedReport, receiveReport } from './batch-over-threads.ts';
import { fetchOverThread } from './fetch-over-threads.ts';
import { keepHeapSmall, keepNurserySmall } from './keep-heap-small.ts';
import type { ReadLines } from './read-lines.ts';
import type { ReadReport, ScanJob, TokenDesk } from './scan-job.ts';
import { type Readers, startCrew } from './start-crew.ts';
import type { TokenGiven, TokenWanted } from './token-over-threads.ts';
import { batchDone, stopWorker } from './worker-control.ts';

const patience = 10_000;
/** How long a thread may take to say goodbye to its servers. */
const goodbye = 3000;

/** How the reading of a job ended. */
export type ReadingOver = {
  /** Why a thread died, or null. */
  readonly died: Failure | null;
  /** The connections of accounts that were left open; null where there can be none. */
  readonly lines: ReadLines | null;
  /** Lets go of them. */
  readonly release: () => Promise<void>;
};

/**
 * Reads a job in threads of its own; `onReport` is called here, in order, and answers what the readers shall wait for before they go on, or
 * null.
 */
export function readInWorker(
  readers: Readers,
  job: ScanJob,
  signal: AbortSignal,
  onReport: (report: ReadReport) => Promise<void> | null,
  tokens: TokenDesk,
): Promise<ReadingOver> {
  const { control, reader, helpers, fetching } = startCrew(readers, job);
  const gone = new Promise<void>((settle) => reader.once('exit', () => settle()));
  return new Promise((resolve, reject) => {
    let died: Failure | null = null;
    let over = false;
    let broken = false;
    let timer: NodeJS.Timeout | null = null;
    const end = (lines: readonly number[]): void => {
      if (over) return;
      over = true;
      signal.removeEventListener('abort', stop);
      if (timer !== null) clearTimeout(timer);
      // Where storing broke, nobody waits for this any more.
      const stay = lines.length > 0 && !broken;
      for (const worker of stay ? helpers : [reader, ...helpers]) void worker.terminate();
      const release = stay ? () => letGo(reader, fetching, gone) : async () => undefined;
      resolve({ died, lines: stay ? fetchOverThread(fetching, lines) : null, release });
    };
    // A reader that hangs (a network folder that went away) is not waited for: what it has reported is stored.
    const stop = (): void => {
      stopWorker(control);
      timer ??= setTimeout(() => end([]), patience);
    };
    let told = false;
    const take = inOrder((report) => {
      let quiet: Promise<void> | null = null;
      try {
        quiet = onReport(report);
      } catch (error) {
        broken = true;
        stop();
        reject(error);
      }
      if (report.kind === 'batch') void (quiet ?? Promise.resolve()).then(() => batchDone(control));
      keepNurserySmall();
    }, end);
    // Reports of a thread that died are missing: those after them are not stored, or a cursor would cover what was not read.
    const die = (): void => {
      if (!over && !signal.aborted) died = readerDied;
      end([]);
    };
    for (const worker of [reader, ...helpers]) {
      worker.on('online', keepHeapSmall);
      worker.on('message', (message: NumberedReport | AllReports | TokenWanted) => {
        if ('refused' in message) return void giveToken(worker, message, tokens);
        told ||= 'reports' in message;
        take(message);
      });
      worker.on('error', die);
      worker.on('exit', (code) => {
        if (code !== 0 || (worker === reader && !told)) die();
      });
    }
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}

/** The thread says goodbye where it has connections, and ends. */
async function letGo(reader: Worker, fetching: MessagePort, gone: Promise<void>): Promise<void> {
  const late = setTimeout(() => void reader.terminate(), goodbye);
  fetching.close();
  await gone;
  clearTimeout(late);
}

async function giveToken(worker: Worker, { sourceId, refused, to }: TokenWanted, tokens: TokenDesk): Promise<void> {
  const answer = await tokens(sourceId, refused);
  const given: TokenGiven = { to, answer };
  worker.postMessage(given);
}

/** Hands over numbered reports in order, whichever thread is first; `end` is called when all have come. */
function inOrder(
  onReport: (report: ReadReport) => void,
  end: (lines: readonly number[]) => void,
): (message: NumberedReport | AllReports) => void {
  const early = new Map<number, ReadReport>();
  let next = 0;
  let last: AllReports = { reports: Number.POSITIVE_INFINITY, lines: [] };
  return (message) => {
    if ('reports' in message) last = message;
    else early.set(message.nth, receiveReport(message.sent));
    for (let report = early.get(next); report !== undefined; report = early.get(next)) {
      early.delete(next);
      next += 1;
      onReport(report);
    }
    if (next >= last.reports) end(last.lines);
  };
}

/** The last word of the reading thread: so many reports there are, and it has connections of these accounts. */
type AllReports = { readonly reports: number; readonly lines: readonly number[] };

const readerDied: Failure = {
  code: 'reader-died',
  message: 'Reading the mail ended unexpectedly. Everything read before is kept.',
  hint: 'Scan again: it goes on from there. If it ends at the same place again, leave that source out.',
};
