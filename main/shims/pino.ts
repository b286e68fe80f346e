/**
 * Stands in for pino, which imapflow loads for logging. Nothing about a person's mail is ever logged, and the real one needs
 * a newer Node than Electron 25 brings, so every level is silent.
 */
export default function pino(): SilentLogger {
  return silent;
}

type SilentLogger = Readonly<Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', () => void>> & {
  readonly child: () => SilentLogger;
};

const quiet = (): void => undefined;
const silent: SilentLogger = {
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  child: () => silent,
};
