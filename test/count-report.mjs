/** Counts a vitest JSON report. A file that broke before its tests, or a run that ended badly without naming a failed test, counts as one failure. */
export function countReport(report, status) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const of = (...states) => tests.filter((test) => states.includes(test.status));
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = of('failed').length + broken.length;
  return {
    passed: of('passed').length,
    failed: failed === 0 && (status !== 0 || tests.length === 0) ? 1 : failed,
    skipped: of('skipped', 'pending', 'todo', 'disabled').map((test) => test.fullName.trim()),
  };
}

/** Skipped tests, gathered under the reason that stands in their name: `… (needs a display)`. */
export function bySkipReason(skipped) {
  const reasons = new Map();
  for (const name of skipped) {
    const reason = /\((not here: [^)]*|needs [^)]*)\)/.exec(name)?.[1] ?? name;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons];
}
