import { openSource } from '../sources/open-source.ts';
import type { Source } from '../sources/source.ts';
import type { JobSource, ReadReport, ScanJob } from './scan-job.ts';

/** A source of a job that could be opened. */
export type OpenJobSource = { readonly entry: JobSource; readonly source: Source };

/** Opens every source of a job, tells which cannot be, and how many bytes lie ahead. */
export function openSources(job: ScanJob, report: (report: ReadReport) => void): readonly OpenJobSource[] {
  const open: OpenJobSource[] = [];
  for (const entry of job.sources) {
    const opened = openSource(entry.location);
    if (opened.ok) open.push({ entry, source: opened.source });
    else report({ kind: 'ended', sourceId: entry.id, how: 'failed', notes: [opened.problem] });
  }
  report({ kind: 'total', bytes: totalBytes(open) });
  return open;
}

function totalBytes(sources: readonly OpenJobSource[]): number | null {
  let total = 0;
  for (const { source, entry } of sources) {
    const bytes = source.remaining(entry.cursor);
    if (bytes === null) return null;
    total += bytes;
  }
  return total;
}
