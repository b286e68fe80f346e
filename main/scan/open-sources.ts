import type { ImapAccess } from '../sources/imap/imap-access.ts';
import type { LiveSource } from '../sources/live-source.ts';
import { openSource } from '../sources/open-source.ts';
import type { Source } from '../sources/source.ts';
import { openLive } from './open-live.ts';
import type { JobAccess, JobSource, ReadReport, ScanJob, TokenDesk } from './scan-job.ts';

/** A source of a job that could be opened. */
export type OpenJobSource =
  | { readonly live: false; readonly entry: JobSource; readonly source: Source }
  | { readonly live: true; readonly entry: JobSource; readonly source: LiveSource };

/** Opens every source of a job, but for those that are open already, and tells which cannot be. */
export async function openSources(
  job: ScanJob,
  report: (report: ReadReport) => void,
  tokens: TokenDesk,
  ready: ReadonlyMap<number, Source> = new Map(),
): Promise<readonly OpenJobSource[]> {
  const open: OpenJobSource[] = [];
  for (const entry of job.sources) {
    const { account } = entry;
    if (account?.ok) {
      open.push({ live: true, entry, source: await openLive(accessOf(entry.id, account.access, tokens)) });
      continue;
    }
    const source = ready.get(entry.id);
    const opened = source !== undefined ? { ok: true as const, source } : account === null ? openSource(entry.location) : account;
    if (opened.ok) open.push({ live: false, entry, source: opened.source });
    else report({ kind: 'ended', sourceId: entry.id, how: 'failed', notes: [opened.problem] });
  }
  return open;
}

function accessOf(sourceId: number, { secret, ...access }: JobAccess, tokens: TokenDesk): ImapAccess {
  if (secret.kind === 'password') return { ...access, secret };
  return { ...access, secret: { kind: 'token', token: (refused) => tokens(sourceId, refused) } };
}

/** How many bytes of files lie ahead; null when it cannot be known. */
export function stillBytes(sources: readonly OpenJobSource[]): number | null {
  let total = 0;
  for (const open of sources) {
    const bytes = open.live ? 0 : open.source.remaining(open.entry.cursor);
    if (bytes === null) return null;
    total += bytes;
  }
  return total;
}

/** The sources that are accounts. */
export function liveIds(sources: readonly OpenJobSource[]): readonly number[] {
  return sources.flatMap(({ live, entry }) => (live ? [entry.id] : []));
}
