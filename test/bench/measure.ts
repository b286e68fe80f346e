import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a program took. `peakMegabytes` is null where the system does not tell. */
export type Measured = { readonly seconds: number; readonly peakMegabytes: number | null; readonly status: number | null };

const lookEvery = 20;

/** Runs a program to its end and measures wall time and the most memory it held. */
export function measure(program: string, given: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    // A pipe, not /dev/null: grep ends at its first match when nobody can see its output.
    const child = spawn(program, given, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.resume();
    let peak: number | null = null;
    const timer = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
    }, lookEvery);
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - started) / 1000, peakMegabytes: peak, status });
    });
  });
}

/**
 * The most memory a process held so far, in megabytes; null where the system does not tell. Linux keeps the high-water mark itself
 * (proc(5), VmHWM), so looking now and then misses nothing but the end.
 */
export function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
