import Table from 'cli-table3';
import { visibleLine } from '../../shared/text/visible-text.ts';
import { dayOf } from './iso-time.ts';
import type { Report, ReportLeak } from './report.ts';
import { count, foundSentence, originNote, provingHeader, receiverName, scannedSentence } from './report-words.ts';

/** How wide a terminal is taken to be when it does not say, and the least and most that stays readable. */
const usualWidth = 100;
const leastWidth = 60;
const mostWidth = 160;

/** The report for a terminal of `width` columns (null: not known). No character from mail can act on it. */
export function reportAsTable(report: Report, width: number | null): string {
  const columns = Math.min(mostWidth, Math.max(leastWidth, width ?? usualWidth));
  const lines = [scannedSentence(report), foundSentence(report)];
  for (const alert of report.alerts) {
    const marks = count(alert.tags.length, 'mark', 'marks');
    lines.push(
      `${visibleLine(alert.sender)} wrote to ${marks} of different companies within days: whoever keeps them all may be the cause.`,
    );
  }
  const unsure = report.verdicts.unsure;
  if (unsure > 0) lines.push(`In ${count(unsure, 'case', 'cases')} we can't tell; the app shows them for review.`);
  if (report.leaks.length > 0) lines.push('', leaksTable(report.leaks, columns));
  return `${lines.join('\n')}\n`;
}

function leaksTable(leaks: readonly ReportLeak[], width: number): string {
  const colWidths = columnWidths(width);
  const table = new Table({
    head: ['Given to', 'Mark', 'Reached', 'We think', 'Mails', 'Since'],
    colWidths,
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], compact: false },
  });
  const inner = colWidths.reduce((sum, column) => sum + column, 0) + colWidths.length - 3;
  for (const leak of leaks) table.push(mainRow(leak, colWidths), [{ colSpan: colWidths.length, content: proofOf(leak, inner) }]);
  return table.toString();
}

/** Two numbers need fixed room; the three names share the rest. */
function columnWidths(width: number): number[] {
  const fixed = width < 80 ? [10, 7, 12] : [12, 8, 12];
  const borders = 7;
  const rest = width - borders - fixed.reduce((sum, column) => sum + column, 0);
  const name = Math.max(7, Math.floor(rest * 0.3));
  const mark = Math.max(9, rest - 2 * name);
  return [name, mark, name, ...fixed];
}

function mainRow(leak: ReportLeak, widths: readonly number[]): string[] {
  const cells = [
    leak.holder.name || leak.holder.domain,
    `${leak.tag}${originNote(leak)}`,
    namedReceiver(leak),
    leak.confidence,
    String(leak.messages),
    dayOf(leak.first_seen),
  ];
  return cells.map((cell, at) => broken(visibleLine(cell), (widths[at] ?? 10) - 2));
}

function namedReceiver(leak: ReportLeak): string {
  const name = receiverName(leak);
  return leak.receiver.domain === '' || leak.receiver.domain === name ? name : `${name} (${leak.receiver.domain})`;
}

/** What the sentence of a leak has said already; the list of its evidence stands in the other forms of the report. */
const toldByWhy: ReadonlySet<string> = new Set([
  'addressed',
  'name-used',
  'given',
  'holder-since',
  'no-known-tie',
  'repeated',
  'admitted',
]);

/** Why in words, then contrary evidence, what speaks for it, and the line that proves it. */
function proofOf(leak: ReportLeak, width: number): string {
  const against = leak.evidence.filter((item) => !item.supports).map((item) => `Against: ${item.text}`);
  const further = leak.evidence.filter((item) => item.supports && (leak.why === '' || !toldByWhy.has(item.code)));
  const supports = further.map((item) => `For: ${item.text}`);
  const header = provingHeader(leak);
  const why = leak.why === '' ? [] : [`Why: ${leak.why}`];
  const proof = header === '' ? [] : [`Proof: ${header.slice(0, 300)}`];
  const lines = [...why, ...against.slice(0, 2), ...supports.slice(0, 3), ...proof];
  return lines.map((line) => broken(visibleLine(line), width)).join('\n');
}

/** Puts breaks into words longer than the column: addresses and header lines have no blanks to wrap at. */
function broken(text: string, width: number): string {
  const room = Math.max(4, width);
  return text
    .split(' ')
    .flatMap((word) => (word.length <= room ? [word] : chunks(word, room)))
    .join(' ');
}

function chunks(word: string, room: number): readonly string[] {
  const letters = Array.from(word);
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += room) parts.push(letters.slice(at, at + room).join(''));
  return parts;
}
