import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what a bench that was stopped left in its folder: what it scribbled in, and half a mailbox. */
export function sweepLeftovers(folder: string): void {
  const corpora = readdirSync(folder).filter((name) => name.startsWith('corpora-'));
  for (const place of [folder, ...corpora.map((name) => join(folder, name))]) {
    for (const name of readdirSync(place)) {
      const owner = /^(?:run|part)-(\d+)/.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks (kill(2)).
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
