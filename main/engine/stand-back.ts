import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** A niceness (setpriority(2)): far enough that the page waits for nobody, and not so far that Windows calls it idle. */
const priority = 15;

/** Lets every other program go first, the window above all: it draws on time while a scan fills all cores. */
export function standBack(): void {
  // In a thread of another program, the others are not ours to slow down.
  if (!isMainThread) return;
  for (const thread of threads()) {
    try {
      setPriority(thread, priority);
    } catch {
      // It ended in the meantime, or this is forbidden here: then a scan takes what it can get, as any program does.
    }
  }
}

/** Linux lowers one thread at a time, and those it starts later; elsewhere 0 stands for the whole process. */
function threads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [0];
  }
}
