/** How a run ended, for whoever called it: these numbers are an interface and do not change. */
export const exitCode = {
  /** Done, leaks or not. */
  done: 0,
  /** The command, or a file it names, cannot be used as given. */
  usage: 1,
  /** A source could not be read; the others are reported. */
  unread: 2,
  /** Stopped by the person; what was found until then is reported. */
  cancelled: 3,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
