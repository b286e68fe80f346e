import type { MessagePort } from 'node:worker_threads';
import type { Cursor } from '../sources/source.ts';
import { sendReport } from './batch-over-threads.ts';
import type { Gather, Gatherer } from './gather.ts';
import { type MessageBundle, startBundle } from './message-bundle.ts';
import type { ReadReport } from './scan-job.ts';
import { type FactsWanted, startBatch } from './start-batch.ts';
import { batchOut, bundleOut, bundlesEach, bundlesLive, idleHelper, type WorkerControl } from './worker-control.ts';

/** A batch of raw messages for a helping thread. `nth` is its place among all reports of the scan. */
export type SentBundle = {
  readonly nth: number;
  readonly sourceId: number;
  readonly cursor: Cursor | null;
  readonly read: number;
  readonly bundle: MessageBundle;
};

/** More raw bytes than this are not held back for a checkpoint: what was gathered goes out under the cursor before. */
const bundleMost = 4 * 1024 * 1024;

/** Reports in their order, whichever thread finishes first. */
export type Posting = {
  readonly post: (report: ReadReport) => void;
  readonly next: () => number;
};

type Sharing = {
  readonly wanted: FactsWanted;
  readonly helpers: readonly MessagePort[];
  readonly control: WorkerControl;
  readonly posting: Posting;
};

/**
 * Gathers for several threads: whole batches go to a helper that has little to do; while all are busy, this thread makes the facts itself.
 * Reading a message of a file and finding its end costs a quarter of what its facts cost, so one reader feeds a few helpers. Talking to
 * a server costs as much as facts do, and the server waits meanwhile: what comes from there goes to a helper, until much waits for it.
 */
export function shareOut(sharing: Sharing): Gather {
  return (sourceId, from, live) => startSharing(sharing, sourceId, from, live);
}

function startSharing(
  { wanted, helpers, control, posting }: Sharing,
  sourceId: number,
  from: Cursor | null,
  live: boolean,
): Gatherer {
  const own = startBatch(wanted, sourceId);
  const most = live ? bundlesLive : bundlesEach;
  const nextHelper = (): number => idleHelper(control, helpers.length, most);
  let bundle = startBundle();
  let helper = nextHelper();
  let covered = from;
  const close = (cursor: Cursor | null, read: number): void => {
    const port = helpers[helper];
    if (port === undefined) posting.post(own.take(cursor, read));
    else {
      const made = bundle.make();
      const sent: SentBundle = { nth: posting.next(), sourceId, cursor, read, bundle: made };
      port.postMessage(sent, [...made.pieces.map(({ buffer }) => buffer), made.numbers.buffer]);
      bundleOut(control, helper);
      bundle = startBundle();
    }
    batchOut(control);
    covered = cursor;
    helper = nextHelper();
  };
  return {
    add: (message) => {
      if (helper < 0) {
        own.add(message);
        return;
      }
      bundle.add(message);
      if (bundle.bytes() >= bundleMost) close(covered, 0);
    },
    close,
  };
}

/** Posts reports to the storing thread with their place in order. */
export function startPosting(port: MessagePort | null): Posting {
  let nth = 0;
  const next = (): number => {
    nth += 1;
    return nth - 1;
  };
  return {
    next,
    post: (report) => {
      const { sent, transfer } = sendReport(report);
      port?.postMessage({ nth: next(), sent }, [...transfer]);
    },
  };
}
