import type { Judging, JudgingContext } from './judging.ts';

/** Judges a mailbox message by message: facts → tags → senders → verdicts → leaks. */
export function createJudging(_context: JudgingContext): Judging {
  const none = {
    expected: 0,
    'same-group': 0,
    service: 0,
    'self-disclosed': 0,
    personal: 0,
    backscatter: 0,
    misdirected: 0,
    'passed-on': 0,
    unsure: 0,
  };
  return { see: () => [], settle: () => ({ outcome: { tags: [], leaks: [], alerts: [], verdicts: none }, revised: [] }) };
}
