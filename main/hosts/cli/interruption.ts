/** Ctrl-C and its relatives: the first asks to stop and report, the second ends at once. */
export type Interruption = {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** What must be removed even when the second signal ends the run. */
  readonly onEnd: (clean: () => void) => void;
  readonly release: () => void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts listening; `first` hears of the first signal. */
export function listenForInterruption(first: () => void, cancelledCode: number): Interruption {
  const controller = new AbortController();
  const cleaners: (() => void)[] = [];
  const heard = (): void => {
    if (controller.signal.aborted) {
      for (const clean of cleaners) clean();
      process.exit(cancelledCode);
    }
    controller.abort();
    first();
  };
  for (const name of signals) process.on(name, heard);
  return {
    signal: controller.signal,
    onEnd: (clean) => void cleaners.push(clean),
    release: () => {
      for (const name of signals) process.removeListener(name, heard);
    },
  };
}
