/** Waits for work at most so long; when time is up `expired` is called and what it makes is thrown. */
export async function within<T>(work: Promise<T>, milliseconds: number, expired: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | null = null;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(expired()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
    // When time was up first, how the work ends later is nobody's business any more.
    work.catch(() => undefined);
  }
}
