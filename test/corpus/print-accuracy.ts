import { verdictNames } from '../../shared/detect/verdicts/verdict.ts';
import { type Accuracy, accuracyOf, type Measured } from './measure-accuracy.ts';

/** The whole account of one measuring as lines of text: figures, confusion table, figures a category, and every case that came out otherwise. */
export function accuracyLines(title: string, cases: readonly Measured[]): readonly string[] {
  const all = accuracyOf(cases);
  return [
    title,
    '',
    `cases ${all.cases}, of them innocent ${all.cases - all.leaks}`,
    `false accusations ${all.accused.length}`,
    `recall ${figure(all.recall)} (${all.found} of ${all.leaks} leaks)`,
    `precision ${figure(all.precision)}`,
    '',
    ...confusion(cases),
    '',
    ...categories(cases),
    '',
    ...differences(all),
  ];
}

/** A share as `0.983`. */
function figure(share: number): string {
  return share.toFixed(3);
}

/** Rows: what the label says. Columns: what the case came to. */
function confusion(cases: readonly Measured[]): readonly string[] {
  const names = [...verdictNames, 'none'] as const;
  const head = ['labelled \\ judged'.padEnd(18), ...names.map((name) => name.slice(0, 10).padStart(11))].join('');
  const rows = names.map((labelled) => {
    const own = cases.filter(({ label }) => label.verdict === labelled);
    const counts = names.map((judged) => own.filter(({ verdict }) => verdict === judged).length);
    return [labelled.padEnd(18), ...counts.map((count) => (count === 0 ? '·' : String(count)).padStart(11))].join('');
  });
  return [head, ...rows];
}

function categories(cases: readonly Measured[]): readonly string[] {
  const byCause = new Map<string, Measured[]>();
  for (const one of cases) {
    const cause = `${one.part} / ${one.label.cause ?? one.label.verdict}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), one]);
  }
  const head = `${'category'.padEnd(56)}${'cases'.padStart(6)}${'leaks'.padStart(6)}${'recall'.padStart(8)}${'precision'.padStart(10)}${'accused'.padStart(8)}${'as labelled'.padStart(12)}`;
  return [head, ...[...byCause].sort(([a], [b]) => (a < b ? -1 : 1)).map(([cause, own]) => categoryLine(cause, own))];
}

function categoryLine(cause: string, own: readonly Measured[]): string {
  const { cases, leaks, recall, precision, accused, missed, otherwise } = accuracyOf(own);
  const right = cases - accused.length - missed.length - otherwise.length;
  const figures = [leaks === 0 ? '-' : figure(recall), leaks === 0 && accused.length === 0 ? '-' : figure(precision)];
  return `${cause.slice(0, 55).padEnd(56)}${String(cases).padStart(6)}${String(leaks).padStart(6)}${(figures[0] ?? '').padStart(8)}${(figures[1] ?? '').padStart(10)}${String(accused.length).padStart(8)}${`${right}/${cases}`.padStart(12)}`;
}

function differences({ accused, missed, otherwise }: Accuracy): readonly string[] {
  return [
    ...named('Innocent, but accused', accused),
    ...named('Leaks missed', missed),
    ...named('Innocent, with another verdict than labelled', otherwise),
  ];
}

function named(title: string, cases: readonly Measured[]): readonly string[] {
  if (cases.length === 0) return [`${title}: none`];
  return [
    `${title}:`,
    ...cases.map(({ part, label, verdict }) => `  ${part}/${label.file}: ${verdict}, labelled ${label.verdict}. ${label.why}`),
  ];
}
