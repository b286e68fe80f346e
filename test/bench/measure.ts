import { spawn } from 'node:child_process';
import { watchMemory } from './peak-memory.ts';

/** What one run of a program took. `peakMegabytes` is null where the system does not tell. */
export type Measured = { readonly seconds: number; readonly peakMegabytes: number | null };

/** Runs a program to its end and measures wall time and the most memory it and its children held; throws where it fails. */
export function measure(program: string, given: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    // A pipe, not /dev/null: grep ends at its first match when nobody can see its output.
    const child = spawn(program, given, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const memory = watchMemory(child.pid);
    let said = '';
    child.stdout.resume();
    child.stderr.on('data', (bytes) => {
      said = `${said}${bytes}`.slice(-2000);
    });
    child.on('error', reject);
    child.on('exit', (status) => {
      const seconds = (performance.now() - started) / 1000;
      const peakMegabytes = memory.end();
      if (status === 0) resolve({ seconds, peakMegabytes });
      else reject(new Error(`${program} ${given.join(' ')} ended with ${status}: ${said}`));
    });
  });
}

/** The results of some pieces of work, one a run. */
type Results<Work extends Readonly<Record<string, () => Promise<unknown>>>> = {
  readonly [Name in keyof Work]: readonly Awaited<ReturnType<Work[Name]>>[];
};

/** Runs each piece of work so many times, by turns, so that whatever else the machine does falls on all alike. */
export async function byTurns<Work extends Readonly<Record<string, () => Promise<unknown>>>>(
  runs: number,
  work: Work,
): Promise<Results<Work>> {
  const results: Record<string, unknown[]> = {};
  for (let run = 0; run < runs; run += 1)
    for (const [name, once] of Object.entries(work)) results[name] = [...(results[name] ?? []), await once()];
  return results as Results<Work>;
}
