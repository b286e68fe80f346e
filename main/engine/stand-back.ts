import { constants, setPriority } from 'node:os';

/**
 * Lets every other program go first, the window above all: it draws on time while a scan fills all cores. On Linux this holds for the
 * thread that calls it and for those it starts later.
 */
export function standBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where that is forbidden, the scan is as quick as ever.
  }
}
