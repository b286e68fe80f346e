import { realpathSync } from 'node:fs';

/** Where a path leads; itself where it leads nowhere. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
