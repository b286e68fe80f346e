import { describe, expect, test } from 'vitest';
import { reportAsJson } from '../../../../main/report/as-json.ts';
import { aLeak, aReport } from './a-report.ts';

describe('the report as JSON', () => {
  test('comes back as it went in', () => {
    const report = aReport([aLeak]);
    expect(JSON.parse(reportAsJson(report))).toEqual(report);
  });

  test('loses nothing of odd characters, and lets none of them act', () => {
    const subject = 'a\u001b[31m\u202eb\u0000\u009b\u2028\u{e0041}\ufeff\u200f<ß€😀>';
    const report = aReport([{ ...aLeak, examples: aLeak.examples.map((example) => ({ ...example, subject })) }]);
    const json = reportAsJson(report);
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\ufeff\u{e0000}-\u{e007f}]/u);
    expect(JSON.parse(json)).toEqual(report);
  });
});
