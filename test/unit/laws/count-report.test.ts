import { describe, expect, test } from 'vitest';
import { bySkipReason, countReport } from '../../count-report.mjs';

const file = (status: string, ...states: readonly string[]): object => ({
  status,
  assertionResults: states.map((state, at) => ({ status: state, fullName: ` test ${at}` })),
});

describe('counting a report', () => {
  test('passed, failed and skipped are told apart', () => {
    const count = countReport({ testResults: [file('failed', 'passed', 'failed', 'skipped', 'todo')] }, 1);
    expect(count).toEqual({ passed: 1, failed: 1, skipped: ['test 2', 'test 3'] });
  });

  test('a file that broke before its tests is a failure', () => {
    expect(countReport({ testResults: [file('passed', 'passed'), file('failed')] }, 1).failed).toBe(1);
  });

  test('a run that ended badly is a failure although every test passed', () => {
    expect(countReport({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
  });

  test('no report, and a report without tests, are failures', () => {
    expect(countReport(null, 0).failed).toBe(1);
    expect(countReport({ testResults: [] }, 0).failed).toBe(1);
  });

  test('skips are gathered by the reason in their names', () => {
    const names = ['a (not here: no display) x', 'b (not here: no display) y', 'c (needs a keyring)', 'd'];
    expect(bySkipReason(names)).toEqual([
      ['not here: no display', 2],
      ['needs a keyring', 1],
      ['d', 1],
    ]);
  });
});
