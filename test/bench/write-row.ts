import { isMet, type Row, type Side, type Unit } from './row.ts';
import { median } from './statistics.ts';

const widths = [72, 26, 48, 11, 11, 8] as const;

/** The heads of the columns, and a line under them. */
export function writeHead(): string {
  const heads = ['work', 'ours: median (min-max)', 'beside it: median (min-max)', 'figure', 'target', '', 'peak memory'];
  const head = columns(heads);
  return `${head}\n${'-'.repeat(head.length)}`;
}

/** One row of the table as text. */
export function writeRow(row: Row): string {
  if (row.kind === 'skipped') return `${row.work.padEnd(widths[0])} skipped: ${row.why}`;
  const { work, ours, beside, figure, unit, bound, peakMegabytes } = row;
  const met = isMet(figure, bound);
  return columns([
    work,
    writeSide(ours),
    beside === null ? '' : `${beside.name} ${writeSide(beside)}`,
    amount(figure, unit),
    bound === null ? '' : `${bound.kind === 'most' ? '≤' : '≥'} ${short(bound.value)} ${unit}`,
    met === null ? '' : met ? 'met' : 'not met',
    peakMegabytes === null ? '' : `${peakMegabytes.toFixed(0)} MB`,
  ]);
}

/** How many targets are met, in a sentence. */
export function writeSummary(rows: readonly Row[]): string {
  const verdicts = rows.map((row) => (row.kind === 'skipped' ? row.kind : isMet(row.figure, row.bound)));
  const count = (verdict: boolean | 'skipped'): number => verdicts.filter((one) => one === verdict).length;
  return `${count(true)} met, ${count(false)} not met, ${count('skipped')} skipped.`;
}

function columns(texts: readonly string[]): string {
  return texts
    .map((text, at) => text.padEnd(widths[at] ?? 0))
    .join(' ')
    .trimEnd();
}

function writeSide({ unit, values }: Side): string {
  const middle = amount(median(values), unit);
  if (values.length < 2) return `${middle} (once)`;
  return `${middle} (${digits(Math.min(...values), unit)}-${digits(Math.max(...values), unit)})`;
}

function amount(value: number, unit: Unit | '×'): string {
  return `${digits(value, unit)} ${unit}`;
}

function digits(value: number, unit: Unit | '×'): string {
  if (unit === 's') return value.toFixed(3);
  if (unit === '×') return value >= 100 ? value.toFixed(0) : value.toFixed(2);
  return value.toFixed(0);
}

function short(value: number): string {
  return String(Number(value.toFixed(3)));
}
