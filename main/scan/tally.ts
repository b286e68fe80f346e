import type { ScanCounts, ScanProgress } from './scan-request.ts';

/** Counts a scan and says how far it is. */
export type Tally = {
  readonly add: (part: Partial<Record<'messages' | 'duplicates' | 'malformed' | 'bytes', number>>) => void;
  readonly expect: (bytes: number | null) => void;
  readonly enter: (sourceId: number, source: string) => void;
  readonly judging: () => void;
  readonly counts: () => ScanCounts;
  readonly progress: () => ScanProgress;
};

/** Starts counting; `now` is a clock in milliseconds. */
export function startTally(now: () => number): Tally {
  const started = now();
  const sums = { messages: 0, duplicates: 0, malformed: 0, bytes: 0 };
  let bytesTotal: number | null = null;
  let sourceId = 0;
  let source = '';
  let phase: ScanProgress['phase'] = 'reading';
  const counts = (): ScanCounts => ({ ...sums, seconds: (now() - started) / 1000 });
  return {
    add: (part) => {
      sums.messages += part.messages ?? 0;
      sums.duplicates += part.duplicates ?? 0;
      sums.malformed += part.malformed ?? 0;
      sums.bytes += part.bytes ?? 0;
    },
    expect: (bytes) => {
      bytesTotal = bytes;
    },
    enter: (id, label) => {
      sourceId = id;
      source = label;
    },
    judging: () => {
      phase = 'judging';
    },
    counts,
    progress: () => {
      const soFar = counts();
      return { ...soFar, phase, sourceId, source, bytesTotal, secondsLeft: estimate(soFar, bytesTotal) };
    },
  };
}

const secondsBeforeEstimate = 1;

/** Seconds that are left at the pace so far; null while too little is known. */
function estimate({ bytes, seconds }: ScanCounts, bytesTotal: number | null): number | null {
  if (bytesTotal === null || bytes <= 0 || seconds < secondsBeforeEstimate) return null;
  return Math.max(0, ((bytesTotal - bytes) / bytes) * seconds);
}
