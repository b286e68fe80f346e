import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { reportAsCsv, safeCell } from '../../../../main/report/as-csv.ts';
import { aLeak, aReport } from './a-report.ts';

const read = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

describe('the report as CSV', () => {
  test('has a row a leak, with the header line that proves it', () => {
    const [row, ...more] = read(reportAsCsv(aReport([aLeak])));
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      tag: 'science.k3f9@jane.example',
      holder: 'Science & Culture',
      receiver_domain: 'sunny-travel.example',
      confidence: 'certain',
      messages: '12',
      speaks_against: 'No reference pack is loaded.',
      header: 'To: science.k3f9@jane.example',
    });
  });

  test('has its header row even without leaks', () => {
    expect(reportAsCsv(aReport([]))).toMatch(/^tag,kind,origin,holder,[a-z_,]+\r\n$/);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '"=1+1',
    "'=1+1",
    '\uFF1D1+1',
    '\u200B=1+1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example","x")',
    '%0A=1',
    '|calc',
  ])('shows %j as text that no spreadsheet computes', (attack) => {
    const [row] = read(reportAsCsv(aReport([{ ...aLeak, receiver: { ...aLeak.receiver, name: attack } }])));
    expect(row?.receiver).toMatch(/^['␉␍␊⟦]/);
  });

  test.each(['Acme', 'a=b', '1-2-3', 'science.k3f9@jane.example', 'Müller & Söhne', ''])('leaves %j alone', (cell) => {
    expect(safeCell(cell)).toBe(cell);
  });

  test('keeps one leak on one row whatever its names hold, and makes overrides visible', () => {
    const name = 'a"b,c\r\nd\u202ee\u0000f\u001b[31m';
    const rows = read(reportAsCsv(aReport([{ ...aLeak, holder: { ...aLeak.holder, name } }, aLeak])));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.holder).toBe('a"b,c␍␊d⟦U+202E⟧e␀f␛[31m');
  });
});
