import { reportOf } from '../../engine/export-calls.ts';
import { type ReportFormat, writeReport } from '../../report/write-report.ts';
import type { ExitCode } from './exit-code.ts';
import { outcomeOf, withKeptLedger } from './kept-ledger.ts';
import { checkOut, putOut } from './put-out.ts';

/** `tattletag export`: the report on a kept ledger. */
export async function exportCommand(options: {
  readonly ledger?: string;
  readonly format: ReportFormat;
  readonly out?: string;
}): Promise<ExitCode> {
  const out = options.out ?? null;
  const allowed = checkOut(out, options.ledger === undefined ? [] : [options.ledger]);
  if (!allowed.ok) return outcomeOf(allowed);
  return withKeptLedger(options.ledger, async (ledger) => {
    const width = out === null ? (process.stdout.columns ?? null) : null;
    return putOut(await writeReport(reportOf({ ledger }), options.format, width), out);
  });
}
