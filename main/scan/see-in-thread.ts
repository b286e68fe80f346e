import { Worker } from 'node:worker_threads';
import type { PackedStored } from '../ledger/ledger-messages.ts';
import { type JudgedPage, type JudgeStart, type SeenThere, sendPage } from './judging-over-threads.ts';
import { keepHeapSmall, keepNurserySmall } from './keep-heap-small.ts';

/** Facts are short-lived, as in the threads that read, and a page of them is small. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** So many pages are under way: the judging thread always has a next one, and memory stays flat. */
const pagesAhead = 8;

/** What becomes of a page when it was judged; throws a storage fault. */
export type PageTaker = (judged: JudgedPage, page: readonly PackedStored[]) => void;

/**
 * Has another thread judge all pages in order. Answers what was seen; null where that thread died: then all of it is to be judged anew.
 * Rejects with a fault of storing or reading.
 */
export function seeInThread(
  file: string,
  start: JudgeStart,
  pages: Iterator<readonly PackedStored[]>,
  take: PageTaker,
  signal: AbortSignal | null,
): Promise<SeenThere | 'stopped' | null> {
  const worker = new Worker(file, { workerData: start, stderr: false, resourceLimits });
  const underWay: (readonly PackedStored[])[] = [];
  let allSent = false;
  const feed = (): void => {
    while (!allSent && underWay.length < pagesAhead) {
      const { done, value } = pages.next();
      allSent = done === true;
      if (!allSent) underWay.push(value);
      worker.postMessage(allSent ? null : sendPage(value));
    }
  };
  const judged = (page: JudgedPage): void => {
    take(page, underWay.shift() ?? []);
    keepNurserySmall();
    feed();
  };
  return new Promise<SeenThere | 'stopped' | null>((resolve, reject) => {
    let broken = false;
    const step = (work: () => void): void => {
      try {
        if (!broken) work();
      } catch (error) {
        broken = true;
        reject(error);
      }
    };
    worker.on('online', keepHeapSmall);
    worker.on('message', (message: JudgedPage | SeenThere) => {
      if ('seen' in message) resolve(message);
      else if (signal?.aborted === true) resolve('stopped');
      else step(() => judged(message));
    });
    worker.on('error', () => resolve(null));
    worker.on('exit', () => resolve(null));
    step(feed);
  }).finally(() => worker.terminate());
}
