import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Begins the name of every temporary folder of ours; the number after it is the process that made it. */
const prefix = 'tattletag-scratch-';

/** A temporary folder readable by its owner alone; whoever makes it removes it. */
export function makeScratchFolder(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes a temporary folder and all in it; gone is gone, and what cannot be removed now is swept at the next start. */
export function removeScratchFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    return;
  }
}

/** Removes the temporary folders of processes that ended without doing it (kill -9, a pulled plug). */
export function sweepScratchFolders(): void {
  for (const name of entriesOf(tmpdir())) {
    const maker = new RegExp(`^${prefix}(\\d{1,10})-`).exec(name)?.[1];
    if (maker === undefined || Number(maker) === process.pid || isAlive(Number(maker))) continue;
    const folder = join(tmpdir(), name);
    if (isOurs(folder)) removeScratchFolder(folder);
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks (kill(2)); EPERM means that it lives under another user.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A real folder of this user: the temporary folder is shared, and names in it can be planted by others. */
function isOurs(folder: string): boolean {
  try {
    const entry = lstatSync(folder);
    return entry.isDirectory() && (process.getuid === undefined || entry.uid === process.getuid());
  } catch {
    return false;
  }
}
