/** A stream of numbers that looks random and is the same for the same seed. */
export type SeededNumbers = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number below `limit`. */
  readonly below: (limit: number) => number;
  /** So many hex digits. */
  readonly hex: (digits: number) => string;
};

/** A linear congruential generator (constants of Numerical Recipes), of which only the upper bits are used. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 0x1_00_00_00;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits) text += below(0x10000).toString(16).padStart(4, '0');
    return text.slice(0, digits);
  };
  return { next, below, hex };
}
