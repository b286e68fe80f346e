/** What a suite came to; `skipped` holds the full names. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] };

/** Counts a vitest JSON report; `status` is the exit code of the run. */
export function countReport(report: unknown, status: number | null): Count;

/** Skipped tests, gathered under the reason that stands in their name. */
export function bySkipReason(skipped: readonly string[]): readonly (readonly [reason: string, count: number])[];
