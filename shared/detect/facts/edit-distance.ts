/**
 * Edits (insert, delete, replace, swap of neighbours) from one word to the other, or -1 when there are more than `limit`.
 * A swap counts once: "Jonh" is one slip of the pen.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return -1;
  if (a === b) return 0;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((above[j] ?? limit) + 1, (row[j - 1] ?? limit) + 1, (above[j - 1] ?? limit) + (same ? 0 : 1));
      if (i > 1 && j > 1 && isSwap(a, i, b, j)) cost = Math.min(cost, (before[j - 2] ?? limit) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return -1;
    before = above;
    above = row;
  }
  const distance = above[b.length] ?? limit + 1;
  return distance > limit ? -1 : distance;
};

const isSwap = (a: string, i: number, b: string, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
