import type { PackedMessage } from '../ledger/ledger-messages.ts';
import type { ReadReport } from './scan-job.ts';

type BatchReport = Extract<ReadReport, { kind: 'batch' }>;

/** A report as it travels between threads: a batch's rows are one string, because cloning thousands of small ones costs more than reading mail. */
export type SentReport =
  | Exclude<ReadReport, BatchReport>
  | { readonly kind: 'batch'; readonly report: BatchReport; readonly rows: string };

// NUL cannot stand in a file name, and JSON escapes it.
const end = '\0';

/** Makes a report ready for another thread. */
export function sendReport(report: ReadReport): SentReport {
  if (report.kind !== 'batch') return report;
  const rows = report.batch.rows.map((row) => row.identity + end + (row.at ?? '') + end + row.place + end + row.facts).join(end);
  return { kind: 'batch', report: { ...report, batch: { ...report.batch, rows: [] } }, rows };
}

/** The report that was sent. */
export function receiveReport(sent: SentReport): ReadReport {
  if (sent.kind !== 'batch') return sent;
  return { ...sent.report, batch: { ...sent.report.batch, rows: rowsOf(sent.rows) } };
}

function rowsOf(text: string): readonly PackedMessage[] {
  if (text === '') return [];
  const cells = text.split(end);
  const rows: PackedMessage[] = [];
  for (let at = 0; at + 3 < cells.length; at += 4) {
    const [identity = '', time = '', place = '', facts = ''] = cells.slice(at, at + 4);
    rows.push({ identity, at: time === '' ? null : Number(time), place, facts });
  }
  return rows;
}
