/** Runs one piece of work after the other for each key. */
export type OneAtATime = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Keeps two renewals of one sign-in from crossing: the second would send a refresh token that the first has used up (RFC 9700 §4.14). */
export function createOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
