/** The row that a key moves to; -1 when the key does not move. */
export const moveInList = (key: string, at: number, count: number): number => {
  if (count === 0) return -1;
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at - 1,
    k: at - 1,
    Home: 0,
    End: last,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  const target = steps[key];
  return target === undefined ? -1 : Math.min(last, Math.max(0, target));
};
