/** Calls `tell` a few times a second while something goes on. */
export type Teller = { readonly consider: () => void; readonly stop: () => void };

const every = 250;

/** Tells at the first `consider` and then at most four times a second; a timer tells when nothing else happens. */
export function tellNowAndThen(tell: () => void): Teller {
  let last = Number.NEGATIVE_INFINITY;
  const consider = (): void => {
    const now = performance.now();
    if (now - last < every) return;
    last = now;
    tell();
  };
  const timer = setInterval(consider, every);
  return { consider, stop: () => clearInterval(timer) };
}
