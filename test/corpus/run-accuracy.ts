import { measureHistories } from './histories/measure-histories.ts';
import { accuracyOf, type Measured, measureCases } from './measure-accuracy.ts';
import { accuracyLines } from './print-accuracy.ts';
import { historyLines, proposalAccuracy } from './print-histories.ts';
import { readParts } from './read-part.ts';

const floors = { recall: 0.97, precision: 0.99, proposalRecall: 0.9, proposalPrecision: 0.95 };

/** `npm run accuracy`: judges the labelled corpus with and without reference packs, and lives without a registry, and tells whether the floors hold. */
export function runAccuracy(only: string): boolean {
  const parts = readParts(only);
  const withPacks = measureCases(parts, true);
  const without = measureCases(parts, false);
  print(accuracyLines('The labelled corpus, with its reference packs', withPacks));
  print(accuracyLines('The same without any reference pack (cases that only a pack explains left out)', without));
  const silent = without.filter((one) => one.silentOnGroups);
  print([`Leaks with a named receiver that do not say that no company data was loaded: ${silent.length}`]);
  const lives = only === '' ? measureHistories() : [];
  if (lives.length > 0) print(historyLines('Lives without any registry: what was proposed, and what it accused', lives));
  const ok = holds(withPacks) && holds(without) && silent.length === 0 && (lives.length === 0 || proposalsHold(lives));
  print([ok ? 'All floors hold.' : 'A floor does not hold.']);
  return ok;
}

function holds(cases: readonly Measured[]): boolean {
  const { accused, recall, precision } = accuracyOf(cases);
  return accused.length === 0 && recall >= floors.recall && precision >= floors.precision;
}

function proposalsHold(lives: ReturnType<typeof measureHistories>): boolean {
  const { recall, precision, accused } = proposalAccuracy(lives);
  return accused === 0 && recall >= floors.proposalRecall && precision >= floors.proposalPrecision;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
