import type { Report } from './report.ts';

/** The forms a report can take. */
export const reportFormats = ['table', 'json', 'csv', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Writes a report in one form; each is loaded only when asked for, since start-up counts. `width`: of the terminal, if known. */
export async function writeReport(report: Report, format: ReportFormat, width: number | null): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./as-json.ts')).reportAsJson(report);
    case 'csv':
      return (await import('./as-csv.ts')).reportAsCsv(report);
    case 'html':
      return (await import('./as-html.ts')).reportAsHtml(report);
    case 'table':
      return (await import('./as-table.ts')).reportAsTable(report, width);
  }
}
