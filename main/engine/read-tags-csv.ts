import Papa from 'papaparse';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import { readTagRow } from './read-tag-row.ts';
import { type TagColumns, tagColumns, usualColumns } from './tag-columns.ts';

/** Something to say about one line of a tags.csv. */
export type LineNote = { readonly line: number; readonly message: string };

/** What a tags.csv holds: the rows that can be used, why others cannot, and what was read kindly. */
export type TagsCsv = {
  readonly rows: readonly { readonly line: number; readonly entry: TagEntry }[];
  readonly problems: readonly LineNote[];
  readonly notes: readonly LineNote[];
};

/** More marks than anyone has given out; beyond it the file is something else. */
const mostRows = 200_000;

/**
 * Reads a tags.csv (`tag,kind,holder,domain,given_on,note`): the header row may be missing or in another order, fields may be
 * parted by commas, semicolons, tabs or bars, and quoted as RFC 4180 §2 says. Every problem names its line.
 */
export function readTagsCsv(text: string): TagsCsv {
  const table = withoutMarks(text);
  const lines = parsedLines(table.text, table.delimiter, table.firstLine);
  const first = lines.findIndex((line) => line.cells.some((cell) => cell.trim() !== ''));
  const header = lines[first];
  if (header === undefined) return { rows: [], problems: [{ line: 1, message: 'The file holds no rows.' }], notes: [] };
  const columns = tagColumns(header.cells);
  if (columns.kind === 'unusable') return { rows: [], problems: [{ line: header.line, message: columns.message }], notes: [] };
  const data = columns.kind === 'header' ? lines.slice(first + 1) : lines.slice(first);
  return collectRows(data, columns.kind === 'header' ? columns.columns : usualColumns);
}

type Line = { readonly line: number; readonly cells: readonly string[] };

function collectRows(lines: readonly Line[], columns: TagColumns): TagsCsv {
  const rows: { line: number; entry: TagEntry }[] = [];
  const problems: LineNote[] = [];
  const notes: LineNote[] = [];
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (rows.length >= mostRows) {
      problems.push({ line, message: `Only the first ${mostRows} rows were read.` });
      break;
    }
    const row = readTagRow(cells, columns);
    if (row.ok) rows.push({ line, entry: row.entry });
    else problems.push({ line, message: row.message });
    if (row.ok && row.note !== '') notes.push({ line, message: row.note });
  }
  return { rows, problems, notes };
}

/** Without a byte order mark and without the `sep=;` line that spreadsheets put first. */
function withoutMarks(raw: string): { readonly text: string; readonly delimiter: string; readonly firstLine: number } {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const separator = /^"?sep=(.)"?\r?\n/.exec(text.slice(0, 20));
  if (separator !== null) return { text: text.slice(separator[0].length), delimiter: separator[1] ?? ',', firstLine: 2 };
  return { text, delimiter: likelyDelimiter(text), firstLine: 1 };
}

/** The separator that stands most often, outside quotes, in the first line that says anything. */
function likelyDelimiter(text: string): string {
  const first = (/[^\r\n\s][^\r\n]*/.exec(text)?.[0] ?? '').slice(0, 5000).replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function parsedLines(text: string, delimiter: string, firstLine: number): readonly Line[] {
  const lines: Line[] = [];
  let line = firstLine;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }, parser) => {
      lines.push({ line, cells: data });
      line += lineBreaks(text, read, meta.cursor);
      read = meta.cursor;
      if (lines.length > mostRows + 1) parser.abort();
    },
  });
  return lines;
}

/** CRLF, LF and a bare CR each end one line. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
