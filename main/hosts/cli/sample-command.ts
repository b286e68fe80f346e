import { reportOf } from '../../engine/export-calls.ts';
import { buildSample } from '../../engine/sample-space.ts';
import { type ReportFormat, writeReport } from '../../report/write-report.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { listenForInterruption } from './interruption.ts';
import { outcomeOf } from './kept-ledger.ts';
import { checkOut, putOut } from './put-out.ts';

/** `tattletag sample`: reads the built-in sample mailbox and reports on it; nothing is kept. */
export async function sampleCommand(options: { readonly format: ReportFormat; readonly out?: string }): Promise<ExitCode> {
  const out = options.out ?? null;
  const allowed = checkOut(out, []);
  if (!allowed.ok) return outcomeOf(allowed);
  const interruption = listenForInterruption(() => undefined, exitCode.cancelled);
  const sample = await buildSample();
  if (!sample.ok) return outcomeOf(sample);
  interruption.onEnd(sample.value.remove);
  try {
    const width = out === null ? (process.stdout.columns ?? null) : null;
    return outcomeOf(await putOut(await writeReport(reportOf(sample.value.space), options.format, width), out));
  } finally {
    interruption.release();
    sample.value.remove();
  }
}
