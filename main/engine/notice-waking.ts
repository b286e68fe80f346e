/** How often the clock is looked at, and what is more than a busy moment between two looks. */
const lookMs = 20_000;
const sleptMs = 90_000;

/**
 * Tells when the computer has slept: its clock went on and our timer did not. Lines to servers are dead then, and would not say so for
 * minutes. Returns how to stop.
 */
export function noticeWaking(woke: () => void, clock: () => number = Date.now): () => void {
  let last = clock();
  const timer = setInterval(() => {
    const passed = clock() - last;
    last = clock();
    if (passed > sleptMs) woke();
  }, lookMs);
  timer.unref();
  return () => clearInterval(timer);
}
