import type { ReadReport } from './scan-job.ts';

/** Says how many bytes a whole scan has: files are known at the start, accounts only while they are read. */
export type ByteExpectation = { readonly live: (sourceId: number, bytes: number | null) => void };

/** Tells the total at once, and again whenever an account is known better. */
export function expectBytes(
  still: number | null,
  live: readonly number[],
  report: (report: ReadReport) => void,
): ByteExpectation {
  const known = new Map<number, number | null>(live.map((id) => [id, null]));
  const tell = (): void => {
    let total = still;
    for (const bytes of known.values()) total = total === null || bytes === null ? null : total + bytes;
    report({ kind: 'total', bytes: total });
  };
  tell();
  return {
    live: (sourceId, bytes) => {
      known.set(sourceId, bytes);
      tell();
    },
  };
}
