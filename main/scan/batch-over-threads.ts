import type { PackedMessage } from '../ledger/ledger-messages.ts';
import type { BatchReport, ReadReport } from './scan-job.ts';

/** A report as it travels between threads: a batch's rows are one string, because cloning thousands of small ones costs more than reading mail. */
export type SentReport =
  | Exclude<ReadReport, BatchReport>
  | {
      readonly kind: 'batch';
      readonly report: BatchReport;
      readonly rows: string;
      /** The packed blocks, one after the other, and where each ends. */
      readonly bodies: Uint8Array<ArrayBuffer>;
      readonly ends: readonly number[];
    };

/** A report with its place among all of a scan. */
export type NumberedReport = { readonly nth: number; readonly sent: SentReport };

// NUL cannot stand in a file name, and JSON escapes it.
const end = '\0';

/** Makes a report ready for another thread; `transfer` is given away with it. */
export function sendReport(report: ReadReport): { readonly sent: SentReport; readonly transfer: readonly ArrayBuffer[] } {
  if (report.kind !== 'batch') return { sent: report, transfer: [] };
  const { rows, bodies = [] } = report.batch;
  const ends: number[] = [];
  let length = 0;
  for (const body of bodies) {
    length += body.length;
    ends.push(length);
  }
  const joined = new Uint8Array(length);
  for (const [nth, body] of bodies.entries()) joined.set(body, (ends[nth] ?? 0) - body.length);
  const text = rows.map((row) => row.identity + end + (row.at ?? '') + end + row.place + end + row.facts).join(end);
  const bare = { ...report, batch: { ...report.batch, rows: [], bodies: [] } };
  return { sent: { kind: 'batch', report: bare, rows: text, bodies: joined, ends }, transfer: [joined.buffer] };
}

/** The report that was sent. */
export function receiveReport(sent: SentReport): ReadReport {
  if (sent.kind !== 'batch') return sent;
  const { report, rows, bodies, ends } = sent;
  const cut = ends.map((until, nth) => bodies.subarray(nth === 0 ? 0 : ends[nth - 1], until));
  return { ...report, batch: { ...report.batch, rows: rowsOf(rows), bodies: cut } };
}

function rowsOf(text: string): readonly PackedMessage[] {
  if (text === '') return [];
  const cells = text.split(end);
  const rows: PackedMessage[] = [];
  for (let at = 0; at + 3 < cells.length; at += 4) {
    const time = cells[at + 1] ?? '';
    rows.push({
      identity: cells[at] ?? '',
      at: time === '' ? null : Number(time),
      place: cells[at + 2] ?? '',
      facts: cells[at + 3] ?? '',
    });
  }
  return rows;
}
