import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { LiveLine } from '../sources/live-source.ts';
import type { ReadEnd } from '../sources/source.ts';
import { startMeter } from './byte-meter.ts';
import { expectBytes } from './expect-bytes.ts';
import { fetchForThread } from './fetch-over-threads.ts';
import type { Gather } from './gather.ts';
import { liveIds, type OpenJobSource, openSources, stillBytes } from './open-sources.ts';
import type { OpenLines } from './read-lines.ts';
import { readLive } from './read-live.ts';
import { readSource } from './read-source.ts';
import type { ScanJob } from './scan-job.ts';
import { shareOut, startPosting } from './share-out.ts';
import { askForTokens } from './token-over-threads.ts';
import { isStopped, roomSoon, type WorkerControl, waitForRoom, watchForStop } from './worker-control.ts';

/** What the scanning thread starts this one with. */
export type WorkerStart = {
  readonly job: ScanJob;
  readonly control: WorkerControl;
  readonly helpers: readonly MessagePort[];
  readonly fetching: MessagePort;
};

// The thread that reads: it knows sources and mail, never the ledger. It lives for one scan.
void work(workerData as WorkerStart);

async function work(start: WorkerStart): Promise<void> {
  const { lines, reports } = await readAll(start);
  // Where there are connections, this thread lives on until nobody wants them any more.
  if (lines.size > 0) fetchForThread(start.fetching, lines);
  parentPort?.postMessage({ reports, lines: [...lines.keys()] });
}

/** Answers how many reports there were, and the connections that were left open. */
async function readAll({ job, control, helpers }: WorkerStart): Promise<AllRead> {
  const posting = startPosting(parentPort);
  const { post } = posting;
  const gather = shareOut({ wanted: { names: job.names, textsOnly: job.textsOnly }, helpers, control, posting });
  const room = (): Promise<void> => roomSoon(control);
  const opened = await openSources(job, post, askForTokens(parentPort));
  const expectation = expectBytes(stillBytes(opened), liveIds(opened), post);
  const stopping = watchForStop(control);
  const lines = new Map<number, LiveLine>();
  for (const open of opened) {
    if (isStopped(control)) break;
    const { id: sourceId, cursor } = open.entry;
    post({ kind: 'source', sourceId });
    const expect = (bytes: number | null): void => expectation.live(sourceId, bytes);
    const { kind, notes, line } = open.live
      ? await readLive({ job, sourceId, source: open.source, cursor, gather, expect, room, signal: stopping.signal })
      : { ...readStill(job, open, gather, control), line: null };
    if (line !== null) lines.set(sourceId, line);
    post({ kind: 'ended', sourceId, how: kind, notes });
  }
  stopping.release();
  for (const helper of helpers) helper.close();
  return { lines, reports: posting.next() };
}

type AllRead = { readonly lines: OpenLines; readonly reports: number };

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
