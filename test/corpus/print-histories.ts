import type { HistoryMeasure } from './histories/measure-histories.ts';

/** What proposing from history came to over all lives, in figures. */
export type ProposalAccuracy = { readonly recall: number; readonly precision: number; readonly accused: number };

/** Sums up the lives: right proposals among the true marks and among all proposals, and companies accused by a proposed mark. */
export function proposalAccuracy(lives: readonly HistoryMeasure[]): ProposalAccuracy {
  const sum = (of: (life: HistoryMeasure) => number): number => lives.reduce((total, life) => total + of(life), 0);
  return {
    recall: sum((life) => life.right) / sum((life) => life.expected),
    precision: sum((life) => life.right) / sum((life) => life.proposed),
    accused: sum((life) => life.accusedInnocents.length),
  };
}

/** The account of the lives as lines of text: figures of each, then every miss by name. */
export function historyLines(title: string, lives: readonly HistoryMeasure[]): readonly string[] {
  const { recall, precision, accused } = proposalAccuracy(lives);
  return [
    title,
    '',
    `lives ${lives.length}, messages ${lives.reduce((sum, life) => sum + life.messages, 0)}`,
    `false accusations by a proposed mark ${accused}`,
    `proposal recall ${recall.toFixed(3)}`,
    `proposal precision ${precision.toFixed(3)}`,
    '',
    `${'life'.padEnd(44)}${['messages', 'marks', 'proposed', 'right', 'leaks', 'found'].map((name) => name.padStart(10)).join('')}`,
    ...lives.map(lifeLine),
    '',
    ...named('Accused though innocent', lives, (life) => life.accusedInnocents),
    ...named('Proposed wrongly', lives, (life) => life.wrong),
    ...named('Marks missed', lives, (life) => life.missed),
    ...named('Leaks missed', lives, (life) => life.leaksMissed),
  ];
}

function lifeLine(life: HistoryMeasure): string {
  const figures = [life.messages, life.expected, life.proposed, life.right, life.leaksExpected, life.leaksFound];
  return `${life.mailbox.padEnd(44)}${figures.map((value) => String(value).padStart(10)).join('')}`;
}

function named(
  title: string,
  lives: readonly HistoryMeasure[],
  of: (life: HistoryMeasure) => readonly string[],
): readonly string[] {
  const lines = lives.flatMap((life) => of(life).map((line) => `  ${life.mailbox}: ${line}`));
  return lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines];
}
