import Papa from 'papaparse';
import { visibleLine } from '../../shared/text/visible-text.ts';
import type { Report, ReportLeak } from './report.ts';

const columns = [
  'tag',
  'kind',
  'origin',
  'holder',
  'holder_domain',
  'receiver',
  'receiver_domain',
  'identity',
  'manner',
  'wording',
  'confidence',
  'first_seen',
  'last_seen',
  'messages',
  'speaks_for',
  'speaks_against',
  'header',
  'why',
];

/** The leaks as CSV (RFC 4180), one row each, safe to open in a spreadsheet. */
export function reportAsCsv(report: Report): string {
  const rows = report.leaks.map((leak) => cellsOf(leak).map(safeCell));
  const text = Papa.unparse({ fields: columns, data: rows }, { newline: '\r\n', escapeFormulae: true });
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

function cellsOf(leak: ReportLeak): readonly string[] {
  const sentences = (supports: boolean): string =>
    leak.evidence.flatMap((item) => (item.supports === supports ? [item.text] : [])).join(' ');
  return [
    leak.tag,
    leak.kind,
    leak.origin,
    leak.holder.name,
    leak.holder.domain,
    leak.receiver.name,
    leak.receiver.domain,
    leak.receiver.identity,
    leak.manner,
    leak.wording,
    leak.confidence,
    leak.first_seen ?? '',
    leak.last_seen ?? '',
    String(leak.messages),
    sentences(true),
    sentences(false),
    leak.evidence.find((item) => item.supports && item.header !== '')?.header ?? '',
    leak.why,
  ];
}

/**
 * A cell that a spreadsheet shows and does not compute. Formula starts are looked for behind blanks and quotes too, and in
 * their full-width forms, because some programs strip or fold those before they look.
 */
export function safeCell(text: string): string {
  const visible = visibleLine(text);
  return /^[\s'"]{0,99}[=+\-@|%\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(visible) ? `'${visible}` : visible;
}
