import { visibleLine } from '../../../shared/text/visible-text.ts';

/** Rows as columns of plain text, each as wide as it needs; nothing from mail can act on the terminal. */
export function plainTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(visibleLine));
  const widths = head.map((_, at) => Math.min(60, Math.max(...lines.map((line) => (line[at] ?? '').length))));
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${text.join('\n')}\n`;
}
