import { mailLimits } from '../mail/limits.ts';
import type { LiveEnd, LiveSource } from '../sources/live-source.ts';
import type { Cursor } from '../sources/source.ts';
import type { Gather } from './gather.ts';
import type { ScanJob } from './scan-job.ts';

/** One account to read on in, who hears of it, and who may stop it. */
export type LiveReading = {
  readonly job: ScanJob;
  readonly sourceId: number;
  readonly source: LiveSource;
  readonly cursor: Cursor | null;
  readonly gather: Gather;
  /** Bytes of this account, read and left together; null: not known yet. */
  readonly expect: (bytes: number | null) => void;
  /** Settles when another batch may come. */
  readonly room: () => Promise<void>;
  readonly signal: AbortSignal;
};

/** Reads messages of an account into facts, as `readSource` does with files. */
export async function readLive({ job, sourceId, source, cursor, gather, expect, room, signal }: LiveReading): Promise<LiveEnd> {
  const batch = gather(sourceId, cursor, true);
  let told = 0;
  const end = await source.read(cursor, {
    bodyBytes: job.names.length > 0 ? mailLimits.bodyBytes : 0,
    staysOpen: job.linesStay,
    signal,
    onMessage: batch.add,
    onCheckpoint: async (next, { bytesRead, bytesLeft }) => {
      expect(bytesLeft === null ? null : bytesRead + bytesLeft);
      batch.close(next, bytesRead - told);
      told = bytesRead;
      await room();
      return !signal.aborted;
    },
  });
  try {
    batch.close(end.cursor ?? cursor, end.bytesRead - told);
  } catch (error) {
    // Who would have got the connection never hears of it.
    await end.line?.close();
    throw error;
  }
  return end;
}
