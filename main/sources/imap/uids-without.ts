/** Longer sets than this some servers refuse; then a few messages are sent again instead. */
const longestSet = 4000;

/** The UIDs of a run without those that were met, as a sequence set (RFC 3501 §9): `1:3,7,9:500`. Empty when all were met. */
export function uidsWithout(from: number, to: number, met: ReadonlySet<number>): string {
  const within = [...met].filter((uid) => uid >= from && uid <= to).sort((one, other) => one - other);
  const runs: string[] = [];
  let next = from;
  for (const uid of [...within, to + 1]) {
    if (uid > next) runs.push(uid - next === 1 ? String(next) : `${next}:${uid - 1}`);
    next = uid + 1;
  }
  const set = runs.join(',');
  return set.length <= longestSet ? set : `${from}:${to}`;
}
