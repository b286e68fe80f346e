import { useState } from 'react';

const usually = 100;
const further = 400;

/** The beginning of a list that is nearly always short, and how to see more of one that is not; null: that was all. */
export const useFirst = <T>(
  items: readonly T[],
  atFirst = usually,
): { readonly shown: readonly T[]; readonly more: (() => void) | null } => {
  const [count, setCount] = useState(atFirst);
  return {
    shown: items.length > count ? items.slice(0, count) : items,
    more: items.length > count ? () => setCount(count + further) : null,
  };
};
