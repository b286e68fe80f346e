import { accuracyOf, type Measured, measureCases } from './measure-accuracy.ts';
import { accuracyLines } from './print-accuracy.ts';
import { readParts } from './read-part.ts';

const floors = { recall: 0.97, precision: 0.99 };

/** `npm run accuracy`: judges the labelled corpus with and without reference packs, prints the account, and tells whether the floors hold. */
export function runAccuracy(only: string): boolean {
  const parts = readParts(only);
  const withPacks = measureCases(parts, true);
  const without = measureCases(parts, false);
  print(accuracyLines('The labelled corpus, with its reference packs', withPacks));
  print(accuracyLines('The same without any reference pack (cases that only a pack explains left out)', without));
  const silent = without.filter((one) => one.silentOnGroups);
  print([`Leaks with a named receiver that do not say that no company data was loaded: ${silent.length}`]);
  const ok = holds(withPacks) && holds(without) && silent.length === 0;
  print([ok ? 'All floors hold.' : 'A floor does not hold.']);
  return ok;
}

function holds(cases: readonly Measured[]): boolean {
  const { accused, recall, precision } = accuracyOf(cases);
  return accused.length === 0 && recall >= floors.recall && precision >= floors.precision;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
