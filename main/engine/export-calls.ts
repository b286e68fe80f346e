import { z } from 'zod';
import type { Handlers } from '../../shared/contract/answer.ts';
import { buildReport } from '../report/build-report.ts';
import type { Report, Scanned } from '../report/report.ts';
import { writeReport } from '../report/write-report.ts';
import type { Desk } from './desk.ts';
import type { Space } from './space.ts';
import { withSpace } from './with-space.ts';

/** The whole report for saving. */
export function exportCalls(desk: Desk): Handlers<'export.report'> {
  return {
    'export.report': ({ format }) =>
      withSpace(desk, async (space) => {
        const content = await writeReport(reportOf(space), format, null);
        const name = `tattletag-${space.kind === 'sample' ? 'sample-' : ''}${today()}.${format}`;
        return { ok: true, value: { name, content } };
      }),
  };
}

/** The report on everything the ledger holds: counts are those of all sources, time and bytes those of the last scan. */
export function reportOf(space: Pick<Space, 'ledger'>): Report {
  const { ledger } = space;
  const messages = ledger.sources.list().reduce((sum, source) => sum + source.messages, 0);
  const last = lastCounts(ledger.note('last-scan'));
  const kept = ledger.messages.count();
  const scanned = { ...last, messages: Math.max(messages, kept), duplicates: Math.max(0, messages - kept) };
  return buildReport({ ledger, scanned, sightings: false });
}

const counts = z.object({
  messages: z.number(),
  duplicates: z.number(),
  malformed: z.number(),
  bytes: z.number(),
  seconds: z.number(),
});

function lastCounts(note: string | null): Scanned {
  const none = { messages: 0, duplicates: 0, malformed: 0, bytes: 0, seconds: 0 };
  if (note === null) return none;
  try {
    const read = counts.safeParse(JSON.parse(note));
    return read.success ? read.data : none;
  } catch {
    return none;
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
