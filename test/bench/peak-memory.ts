import { readdirSync, readFileSync } from 'node:fs';

/** Watches how much memory a process and everything it started hold. */
export type MemoryWatch = {
  /** The most so far, in megabytes; null where the system does not tell. Ends the watch. */
  readonly end: () => number | null;
};

const lookEveryMs = 20;

/**
 * Watches a process until `end`. Linux keeps the high-water mark of one process itself (proc(5), VmHWM), threads included, so for a
 * process alone nothing is missed between two looks; what several hold together is added up at each look.
 */
export function watchMemory(pid: number | undefined): MemoryWatch {
  let peak: number | null = null;
  const look = (): void => {
    const tree = pid === undefined ? [] : treeOf(pid).map(memoryOf);
    if (tree.length === 0) return;
    const together = tree.reduce((sum, { now }) => sum + now, 0);
    peak = Math.max(peak ?? 0, together, ...tree.map(({ most }) => most));
  };
  const timer = setInterval(look, lookEveryMs);
  look();
  return {
    end: () => {
      look();
      clearInterval(timer);
      return peak === null || peak === 0 ? null : peak;
    },
  };
}

/** A process and all below it (proc(5), /proc/pid/task/tid/children). */
function treeOf(pid: number): readonly number[] {
  const children = threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .filter((word) => word.trim() !== ''),
  );
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
