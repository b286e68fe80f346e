import { describe, expect, test } from 'vitest';
import { reportAsTable } from '../../../../main/report/as-table.ts';
import { aLeak, aReport } from './a-report.ts';

const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('the report as a table', () => {
  test('names mark, holder, receiver, confidence and the line that proves it', () => {
    const text = reportAsTable(aReport([aLeak]), 160);
    for (const part of ['science.k3f9@jane.example', 'Science & Culture', 'Sunny Travel', 'certain', 'To: science.k3f9@jane']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('1 of 1 reached strangers');
  });

  test('tells contrary evidence first', () => {
    const text = reportAsTable(aReport([aLeak]), 160);
    expect(text.indexOf('Against:')).toBeGreaterThan(0);
    expect(text.indexOf('Against:')).toBeLessThan(text.indexOf('For:'));
  });

  test('says that a mark is only proposed', () => {
    expect(reportAsTable(aReport([{ ...aLeak, origin: 'proposed' }]), 160)).toContain('proposed');
  });

  test('looks intended when nothing was found, and when nothing is known', () => {
    expect(reportAsTable(aReport([]), 80)).toContain('none of them was found with a stranger');
    expect(reportAsTable({ ...aReport([]), tags: [] }, 80)).toContain('No marks of yours were seen');
  });

  test.each([60, 80, 100, 132])('keeps to %i columns, long words and wide letters included', (width) => {
    const long = 'a'.repeat(300);
    const spoiled = {
      ...aLeak,
      tag: `${long}@jane.example`,
      holder: { name: `漢字漢字漢字漢字漢字漢字漢字 ${long}`, domain: long },
      evidence: aLeak.evidence.map((item) => ({ ...item, text: long, header: `To: ${long}` })),
    };
    for (const line of reportAsTable(aReport([spoiled]), width)
      .split('\n')
      .filter((line) => /^[│┌├└]/.test(line))) {
      expect(Array.from(line).length).toBeLessThanOrEqual(width);
    }
  });

  test.each(['\u001b[2J', '\u009b2J', '\u001b]0;title\u0007', '\u202egpj.exe', 'a\rb', '\b\b\b', 'x\ny'])(
    'lets %j neither act on the terminal nor break its row',
    (attack) => {
      const spoiled = {
        ...aLeak,
        tag: `a${attack}`,
        receiver: { ...aLeak.receiver, name: attack },
        evidence: aLeak.evidence.map((item) => ({ ...item, text: attack, header: `To: ${attack}` })),
      };
      const text = reportAsTable(
        { ...aReport([spoiled]), alerts: [{ kind: 'custodian', sender: attack, tags: [], from: null, to: null }] },
        100,
      );
      expect(text).not.toMatch(acting);
    },
  );
});
