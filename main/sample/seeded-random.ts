/** Numbers that look random and are the same every time. */
export type SeededRandom = {
  /** 0 ≤ n < limit */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** Lower-case hexadecimal digits. */
  readonly hex: (digits: number) => string;
};

/** A small generator (a 32-bit xorshift with a multiplied step); good enough for sample mail, never for keys. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.imul(state, 0x2545f491) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    hex: (digits) => {
      let text = '';
      while (text.length < digits) text += next().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
  };
}
