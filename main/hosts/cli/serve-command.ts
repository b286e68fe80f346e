import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type ExitCode, exitCode } from './exit-code.ts';
import { sayFailure } from './say.ts';

/** `tattletag serve`: starts the browser host and ends with it; signals go on to it. */
export function serveCommand(host: string, args: readonly string[]): Promise<ExitCode> {
  if (!existsSync(host)) {
    sayFailure({ message: 'The browser host is not part of this installation.', hint: 'Build it with: npm run build' });
    return Promise.resolve(exitCode.usage);
  }
  const child = spawn(process.execPath, [host, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal itself; other signals reach only this process.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => void child.kill('SIGTERM'));
  return new Promise((settle) => {
    child.on('error', () => settle(exitCode.usage));
    child.on('close', (code) => settle(code === 0 ? exitCode.done : exitCode.usage));
  });
}
