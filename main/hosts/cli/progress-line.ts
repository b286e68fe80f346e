import { visibleLine } from '../../../shared/text/visible-text.ts';
import { count } from '../../report/report-words.ts';
import type { ScanProgress } from '../../scan/scan-request.ts';

/** One line that is written over as the scan goes on. */
export type ProgressLine = { readonly show: (progress: ScanProgress, leaks: number) => void; readonly clear: () => void };

/** A progress line on standard error, where a person watches and has not asked for quiet; else it shows nothing. */
export function createProgressLine(quiet: boolean): ProgressLine {
  if (quiet || process.stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  return {
    show: (progress, leaks) => {
      const width = Math.max(20, (process.stderr.columns ?? 80) - 1);
      // Back to the first column, erase the line (ECMA-48 §8.3.41).
      process.stderr.write(`\r\u001b[2K${progressText(progress, leaks).slice(0, width)}`);
      shown = true;
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}

/** How far a scan is, in one line. */
export function progressText(progress: ScanProgress, leaks: number): string {
  const read = count(progress.messages, 'message', 'messages');
  if (progress.phase === 'judging') return `Judging ${read} …`;
  const share = progress.bytesTotal === null || progress.bytesTotal === 0 ? null : progress.bytes / progress.bytesTotal;
  const parts = [
    `Reading ${progress.source === '' ? '' : `${visibleLine(progress.source)}: `}${read}`,
    share === null ? '' : `${Math.min(100, Math.floor(share * 100))} %`,
    progress.secondsLeft === null ? '' : `about ${Math.max(1, Math.round(progress.secondsLeft))} s left`,
    leaks === 0 ? '' : `${count(leaks, 'leak', 'leaks')} so far`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
