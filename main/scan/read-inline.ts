import type { LiveLine } from '../sources/live-source.ts';
import type { ReadEnd, Source, SourceNote } from '../sources/source.ts';
import { breathe } from './breathe.ts';
import { startMeter } from './byte-meter.ts';
import { expectBytes } from './expect-bytes.ts';
import { type Gather, gatherHere } from './gather.ts';
import { liveIds, type OpenJobSource, openSources, stillBytes } from './open-sources.ts';
import type { ReadingOver } from './read-in-worker.ts';
import { closeAll, fetchHere } from './read-lines.ts';
import { readLive } from './read-live.ts';
import { readSource } from './read-source.ts';
import type { ReadReport, ScanJob, TokenDesk } from './scan-job.ts';

/** Milliseconds: a screen that asks meanwhile waits no longer. */
const firstSlice = 50;

/** Reads a job in this thread, in slices of time; between them other work goes on. */
export async function readInline(
  job: ScanJob,
  signal: AbortSignal,
  onReport: (report: ReadReport) => void,
  tokens: TokenDesk,
  ready: ReadonlyMap<number, Source> = new Map(),
): Promise<ReadingOver> {
  const opened = await openSources(job, onReport, tokens, ready);
  const gather = gatherHere(job, onReport);
  const expectation = expectBytes(stillBytes(opened), liveIds(opened), onReport);
  const lines = new Map<number, LiveLine>();
  try {
    for (const open of opened) {
      if (signal.aborted) break;
      const { id: sourceId, cursor } = open.entry;
      onReport({ kind: 'source', sourceId });
      const expect = (bytes: number | null): void => expectation.live(sourceId, bytes);
      const { kind, notes, line } = open.live
        ? await readLive({ job, sourceId, source: open.source, cursor, gather, expect, room: breathe, signal })
        : { ...(await readInSlices(job, open, signal, gather)), line: null };
      if (line !== null) lines.set(sourceId, line);
      onReport({ kind: 'ended', sourceId, how: kind, notes });
    }
  } catch (error) {
    // What was read before is nobody's any more.
    await closeAll(lines);
    throw error;
  }
  return { died: null, lines: fetchHere(lines), release: () => closeAll(lines) };
}

// Slices double, so that sources which must begin anew to go on (packed ones) are not read many times over.
async function readInSlices(
  job: ScanJob,
  { entry, source }: Extract<OpenJobSource, { live: false }>,
  signal: AbortSignal,
  gather: Gather,
): Promise<ReadEnd> {
  const notes = new Map<string, SourceNote>();
  const meter = startMeter(source, entry.cursor);
  let cursor = entry.cursor;
  for (let slice = firstSlice; ; slice *= 2) {
    const until = performance.now() + slice;
    const mayGoOn = (): boolean => !signal.aborted && performance.now() < until;
    const end = readSource({ job, sourceId: entry.id, source, cursor, meter, gather, mayGoOn });
    for (const note of end.notes) notes.set(`${note.code}\n${note.location}`, note);
    if (end.kind !== 'stopped' || signal.aborted) return { ...end, notes: [...notes.values()] };
    cursor = end.cursor;
    meter.goOnFrom(cursor);
    await breathe();
  }
}
