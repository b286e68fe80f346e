import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { bytePath, pathBytes } from '../sources/files/byte-path.ts';
import { openSource } from '../sources/open-source.ts';
import type { Source } from '../sources/source.ts';
import type { JobSource, ScanJob } from './scan-job.ts';

/** Below this many bytes the mail is read before a thread has started, and nobody waits for this one. */
const littleBytes = 4 * 1024 * 1024;

/**
 * Opens the sources of a job of which little is left to read. Null where it is more, or nobody knows: folders would have to be looked
 * through, servers asked, packed files unpacked.
 */
export async function openLittle(job: ScanJob): Promise<ReadonlyMap<number, Source> | null> {
  const opened = new Map<number, Source>();
  let bytes = 0;
  for (const entry of job.sources) {
    const source = await fileOf(entry);
    const left = source?.remaining(entry.cursor) ?? null;
    if (source === null || left === null) return null;
    bytes += left;
    if (bytes > littleBytes) return null;
    opened.set(entry.id, source);
  }
  return opened;
}

async function fileOf({ location, account }: JobSource): Promise<Source | null> {
  if (account !== null || /\.gz$/i.test(location) || !(await isFileAtHand(location))) return null;
  const opened = openSource(location);
  return opened.ok ? opened.source : null;
}

const patience = 100;

/** Places that do not answer. */
const silent = new Set<string>();

/** Whether a file answers at once: a network drive that went away would hold up this thread with everything else in it. */
async function isFileAtHand(location: string): Promise<boolean> {
  if (silent.has(location)) return false;
  silent.add(location);
  const found = stat(pathBytes(bytePath(location))).then(
    (file) => file.isFile(),
    () => false,
  );
  void found.then(() => silent.delete(location));
  return Promise.race([found, pause(patience, false, { ref: false })]);
}
