import { type ChildProcess, spawn } from 'node:child_process';
import { whatIsHere } from './what-is-here.mjs';

/** Gives Electron a display to draw on where the machine has none: an Xvfb of our own, ended when the tests end. */
export default async function startDisplay(): Promise<() => void> {
  const asked = process.env.TATTLETAG_OWN_DISPLAY !== '0';
  if (!asked || process.env.DISPLAY || process.platform !== 'linux' || whatIsHere().desktop.path === null) return () => undefined;
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.env.DISPLAY = `:${await numberOf(display)}`;
  return () => {
    display.kill();
  };
}

/** Xvfb picks a free number itself and writes it to the descriptor it was given. */
function numberOf(display: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    display.stdio[3]?.on('data', (bytes: unknown) => resolve(String(bytes).trim()));
    display.on('error', reject);
    display.on('exit', () => reject(new Error('Xvfb ended before it had a display')));
  });
}
