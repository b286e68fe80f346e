import type { VerdictName } from '../../shared/detect/verdicts/verdict.ts';
import { judgeCase } from './judge-case.ts';
import type { Label, Part } from './read-part.ts';

/** One case and what it came to; `verdict` is `none` where the mark was not seen at all. */
export type Measured = {
  readonly part: string;
  readonly label: Label;
  readonly verdict: VerdictName | 'none';
  /** Its leak names a receiver, but does not say that no company data was loaded: wrong where none is. */
  readonly silentOnGroups: boolean;
};

/** What many cases come to together. Recall and precision are those of leaks; an accusation of an innocent is never in order. */
export type Accuracy = {
  readonly cases: number;
  readonly leaks: number;
  readonly found: number;
  readonly accused: readonly Measured[];
  readonly missed: readonly Measured[];
  /** Innocent cases that came to another innocent verdict than labelled. */
  readonly otherwise: readonly Measured[];
  readonly recall: number;
  readonly precision: number;
};

/** Judges every case of the parts, with their reference packs or without any; without, cases that only a pack explains are left out. */
export function measureCases(parts: readonly Part[], withPack: boolean): readonly Measured[] {
  return parts.flatMap((part) =>
    part.labels
      .filter((label) => withPack || label.needsPack !== true)
      .map((label) => {
        const { own, leak } = judgeCase(part, label, withPack ? part.pack : null);
        return {
          part: part.name,
          label,
          verdict: own[0]?.verdict ?? 'none',
          silentOnGroups:
            leak !== null && leak.receiver.domain !== '' && !leak.evidence.some(({ code }) => code === 'no-group-data'),
        };
      }),
  );
}

/** Sums up measured cases. */
export function accuracyOf(cases: readonly Measured[]): Accuracy {
  const guilty = cases.filter(({ label }) => label.verdict === 'passed-on');
  const found = guilty.filter(({ verdict }) => verdict === 'passed-on').length;
  const accused = cases.filter(({ label, verdict }) => label.verdict !== 'passed-on' && verdict === 'passed-on');
  return {
    cases: cases.length,
    leaks: guilty.length,
    found,
    accused,
    missed: guilty.filter(({ verdict }) => verdict !== 'passed-on'),
    otherwise: cases.filter(
      ({ label, verdict }) => label.verdict !== 'passed-on' && verdict !== 'passed-on' && verdict !== label.verdict,
    ),
    recall: guilty.length === 0 ? 1 : found / guilty.length,
    precision: found + accused.length === 0 ? 1 : found / (found + accused.length),
  };
}
